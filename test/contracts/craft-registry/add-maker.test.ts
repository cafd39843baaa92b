import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aBareKey, aPasskey, aWallet } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
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

  given(twoOfThree).it("registers an artisan's passkey", async (on) => {
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

  given(twoOfThree).it(
    'refuses wallets and bare keys, whose signatures a statement cannot carry',
    async (on) => {
      for (const [key, scheme] of [
        [aWallet('maker with a wallet'), 0],
        [aBareKey('maker with a card', on.p256Verifier), 2],
      ] as const) {
        await refusal(on.crafts, 'KeyNotPasskey', key.id, scheme).of(add(on, key.encoded));
      }
    },
  );

  given(twoOfThree).it('refuses a point that is not on the curve', async (on) => {
    const key: Hex = `0x${on.webAuthnVerifier.slice(2)}${'01'.repeat(64)}`;
    await refusal(on.crafts, 'KeyNotOnCurve').of(add(on, key));
  });

  given(twoOfThree).it('refuses a key the cooperative has', async (on) => {
    for (const known of [on.maker, on.treasurer]) {
      await refusal(on.crafts, 'KeyAlreadyKnown', on.cooperativeId, known.id).of(add(on, known.encoded));
    }
  });

  given(twoOfThree).it(
    'takes a key another cooperative has, so that nobody can reserve it first',
    async (on) => {
      const maker = aPasskey('second maker', on.webAuthnVerifier);
      await admit(on, [maker], 1);
      await accepted(add(on, maker.encoded));
    },
  );
});
