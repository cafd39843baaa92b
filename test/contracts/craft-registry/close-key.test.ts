import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { loadFixture, time } from '../support/chain.js';
import { aWallet } from '../support/keys.js';
import { twoOfThree, type TwoOfThree } from '../support/registries.js';
import { behavesLikeASignedAct } from '../support/signed-act.js';

interface Message {
  cooperativeId: bigint;
  keyId: Hex;
  nonce: number;
  deadline: number;
}

const closing = (on: TwoOfThree, keyId: Hex, nonce = 1): Message => ({
  cooperativeId: on.cooperativeId,
  keyId,
  nonce,
  deadline: LATER,
});
const submit = (on: TwoOfThree, message: Message, signatures: KeySignature[]) =>
  on.crafts.closeKey(message, signatures);
const close = async (on: TwoOfThree, keyId: Hex, nonce = 1) => {
  const message = closing(on, keyId, nonce);
  return submit(on, message, await signAct(on.crafts, 'CloseKey', message, [on.chair, on.treasurer]));
};

describe('CraftRegistry.closeKey', () => {
  behavesLikeASignedAct({
    act: 'CloseKey',
    registry: 'crafts',
    message: (on) => closing(on, on.maker.id),
    submit,
  });

  for (const [who, kind, signersAfter] of [
    ['secretary', 1, 2],
    ['maker', 2, 3],
  ] as const) {
    it(`closes the key of a ${who}`, async () => {
      const on = await loadFixture(twoOfThree);
      const closedAt = (await time.latest()) + 10;
      const { id } = on[who];
      await time.setNextBlockTimestamp(closedAt);
      await expect(close(on, id))
        .to.emit(on.crafts, 'KeyClosed')
        .withArgs(on.cooperativeId, id, kind, closedAt);
      expect((await on.crafts.keyOf(on.cooperativeId, id)).closedAt).to.equal(closedAt);
      expect((await on.crafts.cooperativeOf(on.cooperativeId)).signerCount).to.equal(signersAfter);
    });
  }

  it('refuses a key the cooperative never had', async () => {
    const on = await loadFixture(twoOfThree);
    const { id } = aWallet('stranger');
    await expect(close(on, id))
      .to.be.revertedWithCustomError(on.crafts, 'KeyUnknown')
      .withArgs(on.cooperativeId, id);
  });

  it('refuses a closed key, whose date stays', async () => {
    const on = await loadFixture(twoOfThree);
    await close(on, on.maker.id);
    const { closedAt } = await on.crafts.keyOf(on.cooperativeId, on.maker.id);
    await expect(close(on, on.maker.id, 2))
      .to.be.revertedWithCustomError(on.crafts, 'KeyAlreadyClosed')
      .withArgs(on.maker.id, closedAt);
  });

  it('refuses a signer without whom nothing could be signed', async () => {
    const on = await loadFixture(twoOfThree);
    await close(on, on.secretary.id);
    await expect(close(on, on.treasurer.id, 2))
      .to.be.revertedWithCustomError(on.crafts, 'ThresholdOutOfRange')
      .withArgs(2, 1);
  });
});
