import { expect } from 'chai';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { given } from '../support/given.js';
import { aWallet } from '../support/keys.js';
import { refusal } from '../support/outcomes.js';
import { admit, twoOfThree, type TwoOfThree } from '../support/registries.js';
import { behavesLikeASignedAct } from '../support/signed-act.js';

interface Message {
  cooperativeId: bigint;
  threshold: number;
  nonce: number;
  deadline: number;
}

const setTo = (on: TwoOfThree, threshold: number): Message => ({
  cooperativeId: on.cooperativeId,
  threshold,
  nonce: 1,
  deadline: LATER,
});
const submit = (on: TwoOfThree, message: Message, signatures: KeySignature[]) =>
  on.crafts.setThreshold(message, signatures);
const signAndSubmit = async (on: TwoOfThree, message: Message) =>
  submit(on, message, await signAct(on.crafts, 'SetThreshold', message, [on.chair, on.treasurer]));

describe('CraftRegistry.setThreshold', () => {
  behavesLikeASignedAct({ act: 'SetThreshold', registry: 'crafts', message: (on) => setTo(on, 1), submit });

  given(twoOfThree).it('changes how many signatures the next act needs', async (on) => {
    await expect(signAndSubmit(on, setTo(on, 3)))
      .to.emit(on.crafts, 'ThresholdSet')
      .withArgs(on.cooperativeId, 3);
    expect((await on.crafts.cooperativeOf(on.cooperativeId)).threshold).to.equal(3);

    const next = { ...setTo(on, 2), nonce: 2 };
    await refusal(on.crafts, 'SignatureCountMismatch', 3, 2).of(signAndSubmit(on, next));
  });

  given(twoOfThree).it('refuses zero', async (on) => {
    await refusal(on.crafts, 'ThresholdOutOfRange', 0, 3).of(signAndSubmit(on, setTo(on, 0)));
  });

  given(twoOfThree).it('refuses more than there are signers', async (on) => {
    await refusal(on.crafts, 'ThresholdOutOfRange', 4, 3).of(signAndSubmit(on, setTo(on, 4)));
  });

  given(twoOfThree).it('refuses more than a batch can record', async (on) => {
    const board = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(aWallet);
    const message = { ...setTo(on, 8), cooperativeId: await admit(on, board, 1), nonce: 0 };
    await refusal(on.crafts, 'ThresholdOutOfRange', 8, 8).of(
      submit(on, message, await signAct(on.crafts, 'SetThreshold', message, board.slice(0, 1))),
    );
  });
});
