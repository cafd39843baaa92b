import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { ethers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet, indexList, type TestKey } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
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

  given(recoveryPending).it('deletes the recovery, which then cannot be carried out', async (on) => {
    await expect(veto(on, on.recovery))
      .to.emit(on.crafts, 'RecoveryVetoed')
      .withArgs(on.cooperativeId, on.recovery);
    expect(await on.crafts.recoveryOf(on.cooperativeId)).to.deep.equal([ethers.ZeroHash, 0n]);

    await time.increaseTo(on.executableAt);
    await refusal(on.crafts, 'RecoveryUnknown', on.cooperativeId, ethers.ZeroHash, on.recovery).of(
      execute(on, on.cooperativeId, on.proposal, on.board),
    );
  });

  given(recoveryPending).it(
    'counts after the wait too, until somebody carries the recovery out',
    async (on) => {
      await time.increaseTo(on.executableAt + 1);
      await veto(on, on.recovery);
      expect((await on.crafts.recoveryOf(on.cooperativeId)).executableAt).to.equal(0);
    },
  );

  given(twoOfThree).it('refuses when nothing is pending', async (on) => {
    for (const recovery of [digest('no proposal'), ethers.ZeroHash as Hex]) {
      await refusal(on.crafts, 'RecoveryUnknown', on.cooperativeId, ethers.ZeroHash, recovery).of(
        veto(on, recovery),
      );
    }
  });

  given(recoveryPending).it('does not hit a later proposal', async (on) => {
    const later = { ...on.proposal, threshold: 1 };
    await propose(on, on.cooperativeId, later);
    await refusal(on.crafts, 'RecoveryUnknown', on.cooperativeId, digestOfProposal(later), on.recovery).of(
      veto(on, on.recovery),
    );
    await accepted(veto(on, digestOfProposal(later)));
  });

  given(recoveryPending).it(
    'does not hit the same proposal made again, for its nonce is spent',
    async (on) => {
      const message = vetoing(on, on.recovery);
      const signatures = await signAct(on.crafts, 'VetoRecovery', message, [on.chair, on.treasurer]);
      await submit(on, message, signatures);
      await propose(on, on.cooperativeId, on.proposal);
      await refusal(on.crafts, 'NonceMismatch', 2, 1).of(submit(on, message, signatures));
    },
  );

  given(recoveryPending).it('is not silenced by a suspension, nor does it end one', async (on) => {
    await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
    await expect(veto(on, on.recovery)).to.emit(on.crafts, 'RecoveryVetoed');
    expect((await on.crafts.cooperativeOf(on.cooperativeId)).state).to.equal(2);
  });

  given(recoveryPending).it('is not a thief’s to cast with keys reported stolen', async (on) => {
    await reportStolenAtOnce(on, on.cooperativeId, [on.chair, on.treasurer]);
    const { closedAt } = await on.crafts.keyOf(on.cooperativeId, on.chair.id);
    await refusal(on.crafts, 'KeyAlreadyClosed', on.chair.id, closedAt).of(veto(on, on.recovery));
  });

  given(recoveryPending).it(
    'is not a thief’s to cast with keys that only stolen keys admitted',
    async (on) => {
      const thieves = [aWallet('thief'), aWallet('accomplice')];
      const loot = [on.chair, on.treasurer];
      await rotate(on, on.cooperativeId, { by: loot, added: thieves, closed: [on.secretary] });
      await reportStolenAtOnce(on, on.cooperativeId, loot);
      await refusal(on.crafts, 'QuorumStolen', on.cooperativeId, indexList(5, 6)).of(
        veto(on, on.recovery, thieves, 2),
      );

      await time.increaseTo(on.executableAt);
      await accepted(execute(on, on.cooperativeId, on.proposal, thieves));
    },
  );
});
