import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { ethers, networkHelpers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aPasskey, aWallet } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
import { execute, propose, RECOVERY_DELAY } from '../support/recoveries.js';
import { CHAIR_AND_TREASURER, twoOfThree, type TwoOfThree } from '../support/registries.js';
import { behavesLikeASignedAct } from '../support/signed-act.js';

interface Message {
  cooperativeId: bigint;
  added: Hex[];
  closed: Hex[];
  nonce: number;
  deadline: number;
}

const rotation = (on: TwoOfThree, added: Hex[], closed: Hex[], nonce = 1): Message => ({
  cooperativeId: on.cooperativeId,
  added,
  closed,
  nonce,
  deadline: LATER,
});
const submit = (on: TwoOfThree, message: Message, signatures: KeySignature[]) =>
  on.crafts.rotateSigners(message, signatures);
const rotate = async (
  on: TwoOfThree,
  added: Hex[],
  closed: Hex[],
  nonce = 1,
  by = [on.chair, on.treasurer],
) => {
  const message = rotation(on, added, closed, nonce);
  return submit(on, message, await signAct(on.crafts, 'RotateSigners', message, by));
};
const newcomer = aWallet('newcomer');

describe('CraftRegistry.rotateSigners', () => {
  behavesLikeASignedAct({
    act: 'RotateSigners',
    registry: 'crafts',
    message: (on) =>
      rotation(on, [newcomer.encoded, aPasskey('deputy', on.webAuthnVerifier).encoded], [on.chair.id]),
    submit,
  });

  given(twoOfThree).it('opens and closes in one act', async (on) => {
    const rotatedAt = (await time.latest()) + 10;
    await time.setNextBlockTimestamp(rotatedAt);
    const rotated = rotate(on, [newcomer.encoded], [on.chair.id]);
    await expect(rotated)
      .to.emit(on.crafts, 'KeyClosed')
      .withArgs(on.cooperativeId, on.chair.id, 1, rotatedAt);
    await expect(rotated)
      .to.emit(on.crafts, 'KeyAdded')
      .withArgs(on.cooperativeId, newcomer.id, 1, 0, 5, newcomer.encoded, CHAIR_AND_TREASURER, rotatedAt);

    const { signerCount, nextIndex } = await on.crafts.cooperativeOf(on.cooperativeId);
    expect([signerCount, nextIndex]).to.deep.equal([3n, 6n]);
    await refusal(on.crafts, 'KeyAlreadyClosed').of(
      rotate(on, [], [on.secretary.id], 2, [on.chair, on.treasurer]),
    );
    await accepted(rotate(on, [], [on.secretary.id], 2, [on.treasurer, newcomer]));
  });

  given(twoOfThree).it('refuses an act that changes nothing', async (on) => {
    await refusal(on.crafts, 'NothingToRotate').of(rotate(on, [], []));
  });

  given(twoOfThree).it('closes only open signers of this cooperative', async (on) => {
    await refusal(on.crafts, 'KeyUnknown', on.cooperativeId, newcomer.id).of(rotate(on, [], [newcomer.id]));
    await refusal(on.crafts, 'KeyAlreadyClosed', on.secretary.id, (at: bigint) => at > 0n).of(
      rotate(on, [], [on.secretary.id, on.secretary.id]),
    );
    await refusal(on.crafts, 'KeyNotSigner', on.maker.id, 2).of(rotate(on, [], [on.maker.id]));
  });

  given(twoOfThree).it('never opens a known key, not even a closed one', async (on) => {
    for (const [key, closed] of [
      [on.secretary, []],
      [on.maker, []],
      [on.secretary, [on.secretary.id]],
    ] as const) {
      await refusal(on.crafts, 'KeyAlreadyKnown', on.cooperativeId, key.id).of(
        rotate(on, [key.encoded], [...closed]),
      );
    }
    await rotate(on, [], [on.secretary.id]);
    await refusal(on.crafts, 'KeyAlreadyKnown').of(rotate(on, [on.secretary.encoded], [], 2));
  });

  given(twoOfThree).it('keeps as many signers as the threshold asks for', async (on) => {
    await refusal(on.crafts, 'ThresholdOutOfRange', 2, 1).of(rotate(on, [], [on.chair.id, on.secretary.id]));
  });

  given(twoOfThree).it('keeps no more than fifteen signers', async (on) => {
    const many = Array.from({ length: 13 }, (_, i) => aWallet(`member ${i}`).encoded);
    await refusal(on.crafts, 'TooManySigners', 15).of(rotate(on, many, []));
    await accepted(rotate(on, many, [on.secretary.id]));
  });

  given(twoOfThree).it(
    'stops a thousand indexes before the last, so that nobody can use up what a recovery needs',
    async (on) => {
      const end = 0xffff - 1024;
      await setNextIndex(on, end);
      await refusal(on.crafts, 'KeysExhausted', on.cooperativeId).of(rotate(on, [newcomer.encoded], []));
      const proposal = { signers: [newcomer], threshold: 1 };
      await propose(on, on.cooperativeId, proposal);
      await time.increase(RECOVERY_DELAY);
      await execute(on, on.cooperativeId, proposal, [on.chair, on.treasurer, on.secretary]);
      expect((await on.crafts.keyOf(on.cooperativeId, newcomer.id)).index).to.equal(end);
    },
  );

  given(twoOfThree).it('takes the last index before those', async (on) => {
    await setNextIndex(on, 0xffff - 1025);
    await accepted(rotate(on, [newcomer.encoded], []));
  });

  given(twoOfThree).it('never gives an index twice, not even in a recovery', async (on) => {
    const proposal = { signers: [newcomer], threshold: 1 };
    await propose(on, on.cooperativeId, proposal);
    await time.increase(RECOVERY_DELAY);
    await setNextIndex(on, 0xffff);
    await refusal(on.crafts, 'KeysExhausted', on.cooperativeId).of(
      execute(on, on.cooperativeId, proposal, [on.chair, on.treasurer, on.secretary]),
    );
  });
});

/** Writes the cooperative's slot as 65 530 keys would have left it. Mapping at slot 3; the index is bytes 3 and 4. */
async function setNextIndex(on: TwoOfThree, nextIndex: number): Promise<void> {
  const address = await on.crafts.getAddress();
  const slot = ethers.solidityPackedKeccak256(['uint256', 'uint256'], [on.cooperativeId, 3]);
  const word = BigInt(await networkHelpers.getStorageAt(address, slot));
  const changed = (word & ~(0xffffn << 24n)) | (BigInt(nextIndex) << 24n);
  await networkHelpers.setStorageAt(address, slot, ethers.toBeHex(changed, 32));
  expect((await on.crafts.cooperativeOf(on.cooperativeId)).nextIndex).to.equal(nextIndex);
}
