import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { ethers, loadFixture, time } from '../support/chain.js';
import { aWallet, indexList, type TestKey } from '../support/keys.js';
import {
  digestOfProposal,
  execute,
  propose,
  type RecoveryPending,
  recoveryPending,
} from '../support/recoveries.js';
import { digest, twoOfThree, type TwoOfThree } from '../support/registries.js';
import { rotate } from '../support/rotations.js';
import { behavesLikeASignedAct } from '../support/signed-act.js';
import { reportStolenAtOnce } from '../support/thefts.js';

interface Message {
  cooperativeId: bigint;
  recovery: Hex;
  nonce: number;
  deadline: number;
}

const vetoing = (on: TwoOfThree, recovery: Hex, nonce = 1): Message => ({
  cooperativeId: on.cooperativeId,
  recovery,
  nonce,
  deadline: LATER,
});
const submit = (on: TwoOfThree, message: Message, signatures: KeySignature[]) =>
  on.crafts.vetoRecovery(message, signatures);
const veto = async (on: TwoOfThree, recovery: Hex, by: TestKey[] = [on.chair, on.treasurer], nonce = 1) => {
  const message = vetoing(on, recovery, nonce);
  return submit(on, message, await signAct(on.crafts, 'VetoRecovery', message, by));
};

describe('CraftRegistry.vetoRecovery', () => {
  behavesLikeASignedAct({
    act: 'VetoRecovery',
    registry: 'crafts',
    fixture: recoveryPending,
    isVeto: true,
    message: (on) => vetoing(on, (on as RecoveryPending).recovery),
    submit,
  });

  it('deletes the recovery, which then cannot be carried out', async () => {
    const on = await loadFixture(recoveryPending);
    await expect(veto(on, on.recovery))
      .to.emit(on.crafts, 'RecoveryVetoed')
      .withArgs(on.cooperativeId, on.recovery);
    expect(await on.crafts.recoveryOf(on.cooperativeId)).to.deep.equal([ethers.ZeroHash, 0n]);

    await time.increaseTo(on.executableAt);
    await expect(execute(on, on.cooperativeId, on.proposal, on.board))
      .to.be.revertedWithCustomError(on.crafts, 'RecoveryUnknown')
      .withArgs(on.cooperativeId, ethers.ZeroHash, on.recovery);
  });

  it('counts after the wait too, until somebody carries the recovery out', async () => {
    const on = await loadFixture(recoveryPending);
    await time.increaseTo(on.executableAt + 1);
    await veto(on, on.recovery);
    expect((await on.crafts.recoveryOf(on.cooperativeId)).executableAt).to.equal(0);
  });

  it('refuses when nothing is pending', async () => {
    const on = await loadFixture(twoOfThree);
    for (const recovery of [digest('no proposal'), ethers.ZeroHash as Hex]) {
      await expect(veto(on, recovery))
        .to.be.revertedWithCustomError(on.crafts, 'RecoveryUnknown')
        .withArgs(on.cooperativeId, ethers.ZeroHash, recovery);
    }
  });

  it('does not hit a later proposal', async () => {
    const on = await loadFixture(recoveryPending);
    const later = { ...on.proposal, threshold: 1 };
    await propose(on, on.cooperativeId, later);
    await expect(veto(on, on.recovery))
      .to.be.revertedWithCustomError(on.crafts, 'RecoveryUnknown')
      .withArgs(on.cooperativeId, digestOfProposal(later), on.recovery);
    await expect(veto(on, digestOfProposal(later))).to.not.be.revert(ethers);
  });

  it('does not hit the same proposal made again, for its nonce is spent', async () => {
    const on = await loadFixture(recoveryPending);
    const message = vetoing(on, on.recovery);
    const signatures = await signAct(on.crafts, 'VetoRecovery', message, [on.chair, on.treasurer]);
    await submit(on, message, signatures);
    await propose(on, on.cooperativeId, on.proposal);
    await expect(submit(on, message, signatures))
      .to.be.revertedWithCustomError(on.crafts, 'NonceMismatch')
      .withArgs(2, 1);
  });

  it('is not silenced by a suspension, nor does it end one', async () => {
    const on = await loadFixture(recoveryPending);
    await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
    await expect(veto(on, on.recovery)).to.emit(on.crafts, 'RecoveryVetoed');
    expect((await on.crafts.cooperativeOf(on.cooperativeId)).state).to.equal(2);
  });

  it('is not a thief’s to cast with keys reported stolen', async () => {
    const on = await loadFixture(recoveryPending);
    await reportStolenAtOnce(on, on.cooperativeId, [on.chair, on.treasurer]);
    const { closedAt } = await on.crafts.keyOf(on.cooperativeId, on.chair.id);
    await expect(veto(on, on.recovery))
      .to.be.revertedWithCustomError(on.crafts, 'KeyAlreadyClosed')
      .withArgs(on.chair.id, closedAt);
  });

  it('is not a thief’s to cast with keys that only stolen keys admitted', async () => {
    const on = await loadFixture(recoveryPending);
    const thieves = [aWallet('thief'), aWallet('accomplice')];
    const loot = [on.chair, on.treasurer];
    await rotate(on, on.cooperativeId, { by: loot, added: thieves, closed: [on.secretary] });
    await reportStolenAtOnce(on, on.cooperativeId, loot);
    await expect(veto(on, on.recovery, thieves, 2))
      .to.be.revertedWithCustomError(on.crafts, 'QuorumStolen')
      .withArgs(on.cooperativeId, indexList(5, 6));

    await time.increaseTo(on.executableAt);
    await expect(execute(on, on.cooperativeId, on.proposal, thieves)).to.not.be.revert(ethers);
  });
});
