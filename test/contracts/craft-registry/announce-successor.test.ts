import { expect } from 'chai';

import { asObject } from '../support/answers.js';
import { aBatch, seal, verify } from '../support/batches.js';
import { ethers, loadFixture } from '../support/chain.js';
import { twoOfThree, type TwoOfThree } from '../support/registries.js';

/** A second certificate registry beside the first, over the same cooperatives. */
async function aSuccessor(on: TwoOfThree): Promise<string> {
  const successor = await ethers.deployContract('CertificateRegistry', [await on.crafts.getAddress()]);
  return successor.getAddress();
}

describe('CraftRegistry.announceSuccessor', () => {
  it('names none at first', async () => {
    const on = await loadFixture(twoOfThree);
    expect(await on.crafts.successor()).to.equal(ethers.ZeroAddress);
  });

  it('names the registry that follows, and then another', async () => {
    const on = await loadFixture(twoOfThree);
    const crafts = on.crafts.connect(on.authority);
    for (const successor of [await aSuccessor(on), await aSuccessor(on)]) {
      await expect(crafts.announceSuccessor(successor))
        .to.emit(crafts, 'SuccessorAnnounced')
        .withArgs(successor);
      expect(await crafts.successor()).to.equal(successor);
    }
  });

  it('leaves the present registry and its certificates as they are', async () => {
    const on = await loadFixture(twoOfThree);
    const batch = await aBatch(on, on.cooperativeId, { makerKey: on.maker.id });
    await seal(on, batch, [on.chair, on.treasurer]);
    const { included, issuer } = asObject(await verify(on, batch, 1));
    await on.crafts.connect(on.authority).announceSuccessor(await aSuccessor(on));
    const after = asObject(await verify(on, batch, 1));
    expect([after.included, after.issuer]).to.deep.equal([included, issuer]);

    const next = await aBatch(on, on.cooperativeId, { first: 4 });
    await expect(seal(on, next, [on.chair, on.treasurer])).to.not.be.revert(ethers);
  });

  it('refuses the guardian and anybody else', async () => {
    const on = await loadFixture(twoOfThree);
    const successor = await aSuccessor(on);
    for (const caller of [on.guardian, on.anyone]) {
      await expect(on.crafts.connect(caller).announceSuccessor(successor))
        .to.be.revertedWithCustomError(on.crafts, 'NotAuthority')
        .withArgs(caller.address);
    }
  });

  it('refuses addresses without code', async () => {
    const on = await loadFixture(twoOfThree);
    for (const address of [on.anyone.address, ethers.ZeroAddress]) {
      await expect(on.crafts.connect(on.authority).announceSuccessor(address))
        .to.be.revertedWithCustomError(on.crafts, 'SuccessorWithoutCode')
        .withArgs(address);
    }
  });
});
