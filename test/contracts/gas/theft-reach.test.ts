import { expect } from 'chai';

import { aChainOf, aWideFamily, type History } from '../support/history.js';

const gasOf = async ({ on, cooperativeId, quorum, at }: History, names: string[]) =>
  on.crafts.isQuorumStolen.estimateGas(cooperativeId, await quorum(...names), at(99));

describe('What the longest look at thefts costs', () => {
  it('is little when keys passed from hand to hand', async () => {
    expect(await gasOf(await aChainOf(65), ['hand 65'])).to.be.below(400_000);
  });

  it('is far below what a node computes for a read, however wide a thief’s family', async function () {
    this.timeout(120_000);
    // Nearly as many keys as are looked at before the authority's own answer for them.
    const { history, newest } = await aWideFamily(520);
    expect(await history.isStolen(newest, history.at(520))).to.equal(false);
    expect(await gasOf(history, newest)).to.be.within(4_000_000, 5_000_000);
  });
});
