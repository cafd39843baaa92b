import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet } from '../support/keys.js';
import { refusal } from '../support/outcomes.js';
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
    given(twoOfThree).it(`closes the key of a ${who}`, async (on) => {
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

  given(twoOfThree).it('refuses a key the cooperative never had', async (on) => {
    const { id } = aWallet('stranger');
    await refusal(on.crafts, 'KeyUnknown', on.cooperativeId, id).of(close(on, id));
  });

  given(twoOfThree).it('refuses a closed key, whose date stays', async (on) => {
    await close(on, on.maker.id);
    const { closedAt } = await on.crafts.keyOf(on.cooperativeId, on.maker.id);
    await refusal(on.crafts, 'KeyAlreadyClosed', on.maker.id, closedAt).of(close(on, on.maker.id, 2));
  });

  given(twoOfThree).it('refuses a signer without whom nothing could be signed', async (on) => {
    await close(on, on.secretary.id);
    await refusal(on.crafts, 'ThresholdOutOfRange', 2, 1).of(close(on, on.treasurer.id, 2));
  });
});
