import { expect } from 'chai';

import { asObject } from '../support/answers.js';
import { aBatch, seal, verify } from '../support/batches.js';
import { ethers } from '../support/chain.js';
import { given } from '../support/given.js';
import { accepted, refusal } from '../support/outcomes.js';
import { twoOfThree, type TwoOfThree } from '../support/registries.js';

/** A second certificate registry beside the first, over the same cooperatives. */
async function aSuccessor(on: TwoOfThree): Promise<string> {
  const successor = await ethers.deployContract('CertificateRegistry', [await on.crafts.getAddress()]);
  return successor.getAddress();
}

describe('CraftRegistry.announceSuccessor', () => {
  given(twoOfThree).it('names none at first', async (on) => {
    expect(await on.crafts.successor()).to.equal(ethers.ZeroAddress);
  });

  given(twoOfThree).it('names the registry that follows, and then another', async (on) => {
    const crafts = on.crafts.connect(on.authority);
    for (const successor of [await aSuccessor(on), await aSuccessor(on)]) {
      await expect(crafts.announceSuccessor(successor))
        .to.emit(crafts, 'SuccessorAnnounced')
        .withArgs(successor);
      expect(await crafts.successor()).to.equal(successor);
    }
  });

  given(twoOfThree).it('leaves the present registry and its certificates as they are', async (on) => {
    const batch = await aBatch(on, on.cooperativeId, { makerKey: on.maker.id });
    await seal(on, batch, [on.chair, on.treasurer]);
    const { included, issuer } = asObject(await verify(on, batch, 1));
    await on.crafts.connect(on.authority).announceSuccessor(await aSuccessor(on));
    const after = asObject(await verify(on, batch, 1));
    expect([after.included, after.issuer]).to.deep.equal([included, issuer]);

    const next = await aBatch(on, on.cooperativeId, { first: 4 });
    await accepted(seal(on, next, [on.chair, on.treasurer]));
  });

  given(twoOfThree).it('refuses the guardian and anybody else', async (on) => {
    const successor = await aSuccessor(on);
    for (const caller of [on.guardian, on.anyone]) {
      await refusal(on.crafts, 'NotAuthority', caller.address).of(
        on.crafts.connect(caller).announceSuccessor(successor),
      );
    }
  });

  given(twoOfThree).it('refuses addresses without code', async (on) => {
    for (const address of [on.anyone.address, ethers.ZeroAddress]) {
      await refusal(on.crafts, 'SuccessorWithoutCode', address).of(
        on.crafts.connect(on.authority).announceSuccessor(address),
      );
    }
  });
});
