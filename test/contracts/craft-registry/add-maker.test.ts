import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { ethers, loadFixture, time } from '../support/chain.js';
import { aBareKey, aPasskey, aWallet } from '../support/keys.js';
import { admit, CHAIR_AND_TREASURER, twoOfThree, type TwoOfThree } from '../support/registries.js';
import { behavesLikeASignedAct } from '../support/signed-act.js';

interface Message {
  cooperativeId: bigint;
  key: Hex;
  nonce: number;
  deadline: number;
}

const adding = (on: TwoOfThree, key: Hex): Message => ({
  cooperativeId: on.cooperativeId,
  key,
  nonce: 1,
  deadline: LATER,
});
const submit = (on: TwoOfThree, message: Message, signatures: KeySignature[]) =>
  on.crafts.addMaker(message, signatures);
const add = async (on: TwoOfThree, key: Hex) => {
  const message = adding(on, key);
  return submit(on, message, await signAct(on.crafts, 'AddMaker', message, [on.chair, on.treasurer]));
};

describe('CraftRegistry.addMaker', () => {
  behavesLikeASignedAct({
    act: 'AddMaker',
    registry: 'crafts',
    message: (on) => adding(on, aPasskey('second maker', on.webAuthnVerifier).encoded),
    submit,
  });

  it("registers an artisan's passkey", async () => {
    const on = await loadFixture(twoOfThree);
    const maker = aPasskey('second maker', on.webAuthnVerifier);
    const addedAt = (await time.latest()) + 10;
    await time.setNextBlockTimestamp(addedAt);
    await expect(add(on, maker.encoded))
      .to.emit(on.crafts, 'KeyAdded')
      .withArgs(on.cooperativeId, maker.id, 2, 1, 5, maker.encoded, CHAIR_AND_TREASURER, addedAt);

    const key = await on.crafts.keyOf(on.cooperativeId, maker.id);
    expect(key).to.deep.equal([2, 1, 5, addedAt, 0].map(BigInt));
    expect((await on.crafts.cooperativeOf(on.cooperativeId)).signerCount).to.equal(3);
  });

  it('refuses wallets and bare keys, whose signatures a statement cannot carry', async () => {
    const on = await loadFixture(twoOfThree);
    for (const [key, scheme] of [
      [aWallet('maker with a wallet'), 0],
      [aBareKey('maker with a card', on.p256Verifier), 2],
    ] as const) {
      await expect(add(on, key.encoded))
        .to.be.revertedWithCustomError(on.crafts, 'KeyNotPasskey')
        .withArgs(key.id, scheme);
    }
  });

  it('refuses a point that is not on the curve', async () => {
    const on = await loadFixture(twoOfThree);
    const key: Hex = `0x${on.webAuthnVerifier.slice(2)}${'01'.repeat(64)}`;
    await expect(add(on, key)).to.be.revertedWithCustomError(on.crafts, 'KeyNotOnCurve');
  });

  it('refuses a key the cooperative has', async () => {
    const on = await loadFixture(twoOfThree);
    for (const known of [on.maker, on.treasurer]) {
      await expect(add(on, known.encoded))
        .to.be.revertedWithCustomError(on.crafts, 'KeyAlreadyKnown')
        .withArgs(on.cooperativeId, known.id);
    }
  });

  it('takes a key another cooperative has, so that nobody can reserve it first', async () => {
    const on = await loadFixture(twoOfThree);
    const maker = aPasskey('second maker', on.webAuthnVerifier);
    await admit(on, [maker], 1);
    await expect(add(on, maker.encoded)).to.not.be.revert(ethers);
  });
});
