import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { ethers, loadFixture, networkHelpers, time } from '../support/chain.js';
import { aPasskey, aWallet } from '../support/keys.js';
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

  it('opens and closes in one act', async () => {
    const on = await loadFixture(twoOfThree);
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
    await expect(
      rotate(on, [], [on.secretary.id], 2, [on.chair, on.treasurer]),
    ).to.be.revertedWithCustomError(on.crafts, 'KeyAlreadyClosed');
    await expect(rotate(on, [], [on.secretary.id], 2, [on.treasurer, newcomer])).to.not.be.revert(ethers);
  });

  it('refuses an act that changes nothing', async () => {
    const on = await loadFixture(twoOfThree);
    await expect(rotate(on, [], [])).to.be.revertedWithCustomError(on.crafts, 'NothingToRotate');
  });

  it('closes only open signers of this cooperative', async () => {
    const on = await loadFixture(twoOfThree);
    await expect(rotate(on, [], [newcomer.id]))
      .to.be.revertedWithCustomError(on.crafts, 'KeyUnknown')
      .withArgs(on.cooperativeId, newcomer.id);
    await expect(rotate(on, [], [on.secretary.id, on.secretary.id]))
      .to.be.revertedWithCustomError(on.crafts, 'KeyAlreadyClosed')
      .withArgs(on.secretary.id, (at: bigint) => at > 0n);
    await expect(rotate(on, [], [on.maker.id]))
      .to.be.revertedWithCustomError(on.crafts, 'KeyNotSigner')
      .withArgs(on.maker.id, 2);
  });

  it('never opens a known key, not even a closed one', async () => {
    const on = await loadFixture(twoOfThree);
    for (const [key, closed] of [
      [on.secretary, []],
      [on.maker, []],
      [on.secretary, [on.secretary.id]],
    ] as const) {
      await expect(rotate(on, [key.encoded], [...closed]))
        .to.be.revertedWithCustomError(on.crafts, 'KeyAlreadyKnown')
        .withArgs(on.cooperativeId, key.id);
    }
    await rotate(on, [], [on.secretary.id]);
    await expect(rotate(on, [on.secretary.encoded], [], 2)).to.be.revertedWithCustomError(
      on.crafts,
      'KeyAlreadyKnown',
    );
  });

  it('keeps as many signers as the threshold asks for', async () => {
    const on = await loadFixture(twoOfThree);
    await expect(rotate(on, [], [on.chair.id, on.secretary.id]))
      .to.be.revertedWithCustomError(on.crafts, 'ThresholdOutOfRange')
      .withArgs(2, 1);
  });

  it('keeps no more than fifteen signers', async () => {
    const on = await loadFixture(twoOfThree);
    const many = Array.from({ length: 13 }, (_, i) => aWallet(`member ${i}`).encoded);
    await expect(rotate(on, many, []))
      .to.be.revertedWithCustomError(on.crafts, 'TooManySigners')
      .withArgs(15);
    await expect(rotate(on, many, [on.secretary.id])).to.not.be.revert(ethers);
  });

  it('stops a thousand indexes before the last, so that nobody can use up what a recovery needs', async () => {
    const on = await loadFixture(twoOfThree);
    const end = 0xffff - 1024;
    await setNextIndex(on, end);
    await expect(rotate(on, [newcomer.encoded], []))
      .to.be.revertedWithCustomError(on.crafts, 'KeysExhausted')
      .withArgs(on.cooperativeId);
    const proposal = { signers: [newcomer], threshold: 1 };
    await propose(on, on.cooperativeId, proposal);
    await time.increase(RECOVERY_DELAY);
    await execute(on, on.cooperativeId, proposal, [on.chair, on.treasurer, on.secretary]);
    expect((await on.crafts.keyOf(on.cooperativeId, newcomer.id)).index).to.equal(end);
  });

  it('takes the last index before those', async () => {
    const on = await loadFixture(twoOfThree);
    await setNextIndex(on, 0xffff - 1025);
    await expect(rotate(on, [newcomer.encoded], [])).to.not.be.revert(ethers);
  });

  it('never gives an index twice, not even in a recovery', async () => {
    const on = await loadFixture(twoOfThree);
    const proposal = { signers: [newcomer], threshold: 1 };
    await propose(on, on.cooperativeId, proposal);
    await time.increase(RECOVERY_DELAY);
    await setNextIndex(on, 0xffff);
    await expect(execute(on, on.cooperativeId, proposal, [on.chair, on.treasurer, on.secretary]))
      .to.be.revertedWithCustomError(on.crafts, 'KeysExhausted')
      .withArgs(on.cooperativeId);
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
