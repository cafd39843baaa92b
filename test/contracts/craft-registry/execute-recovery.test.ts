import { expect } from 'chai';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { asObject } from '../support/answers.js';
import { ethers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet, type TestKey } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
import {
  execute,
  propose,
  type Proposal,
  RECOVERY_DELAY,
  type RecoveryPending,
  recoveryPending,
} from '../support/recoveries.js';
import { rotate, signRotation } from '../support/rotations.js';
import { reportStolenAtOnce } from '../support/thefts.js';

const UNKNOWN = 99;
const SUSPENDED = 2n;

/** Fixture: the hour of a pending recovery has come. */
async function recoveryDue() {
  const on = await recoveryPending();
  await time.setNextBlockTimestamp(on.executableAt);
  return on;
}

const carryOut = (on: RecoveryPending, closed: TestKey[] = on.board, proposal: Proposal = on.proposal) =>
  execute(on, on.cooperativeId, proposal, closed);

describe('CraftRegistry.executeRecovery', () => {
  given(recoveryDue).it(
    'puts the proposed signers in the place of all others, at the hour, for anybody',
    async (on) => {
      const executed = carryOut(on);
      for (const { id } of on.board) {
        await expect(executed)
          .to.emit(on.crafts, 'KeyClosed')
          .withArgs(on.cooperativeId, id, 1, on.executableAt);
        expect((await on.crafts.keyOf(on.cooperativeId, id)).closedAt).to.equal(on.executableAt);
      }
      for (const [i, { id, encoded }] of on.proposal.signers.entries()) {
        const scheme = i;
        await expect(executed)
          .to.emit(on.crafts, 'KeyAdded')
          .withArgs(on.cooperativeId, id, 1, scheme, 5 + i, encoded, 0, on.executableAt);
        const key = [1, scheme, 5 + i, on.executableAt, 0].map(BigInt);
        expect(await on.crafts.keyOf(on.cooperativeId, id)).to.deep.equal(key);
        expect(await on.crafts.originOf(on.cooperativeId, 5 + i)).to.deep.equal([
          BigInt(on.executableAt),
          0n,
          0n,
        ]);
      }
      await expect(executed).to.emit(on.crafts, 'ThresholdSet').withArgs(on.cooperativeId, 2);
      await expect(executed).to.emit(on.crafts, 'RecoveryExecuted').withArgs(on.cooperativeId, on.recovery);
      expect(await on.crafts.recoveryOf(on.cooperativeId)).to.deep.equal([ethers.ZeroHash, 0n]);
    },
  );

  given(recoveryPending).it(
    'changes nothing else of the cooperative, neither its makers nor its suspension',
    async (on) => {
      const guardian = on.crafts.connect(on.guardian);
      await guardian.suspend(on.cooperativeId, await time.latest());
      const { addedAt } = await on.crafts.keyOf(on.cooperativeId, on.chair.id);
      await guardian.dateTheft(on.cooperativeId, on.chair.id, addedAt);
      const before = asObject(await on.crafts.cooperativeOf(on.cooperativeId));
      const maker = await on.crafts.keyOf(on.cooperativeId, on.maker.id);

      await time.increaseTo(on.executableAt + 1);
      await carryOut(on, [on.treasurer, on.secretary]);
      const after = asObject(await on.crafts.cooperativeOf(on.cooperativeId));
      expect(after).to.deep.equal({ ...before, signerCount: 2n, nextIndex: 7n });
      expect([after['state'], after['theftSince']]).to.deep.equal([SUSPENDED, addedAt]);
      expect(await on.crafts.keyOf(on.cooperativeId, on.maker.id)).to.deep.equal(maker);
    },
  );

  given(recoveryDue).it('gives the new signers the old ones’ power', async (on) => {
    await carryOut(on);
    const act = { cooperativeId: on.cooperativeId, threshold: 1, nonce: 1, deadline: LATER };
    const send = (signatures: KeySignature[]) => on.crafts.setThreshold(act, signatures);
    await refusal(on.crafts, 'KeyAlreadyClosed', on.chair.id, on.executableAt).of(
      send(await signAct(on.crafts, 'SetThreshold', act, on.board.slice(0, 2))),
    );
    await accepted(send(await signAct(on.crafts, 'SetThreshold', act, on.proposal.signers)));
  });

  given(recoveryDue).it('cannot be carried out twice', async (on) => {
    await carryOut(on);
    await refusal(on.crafts, 'RecoveryUnknown', on.cooperativeId, ethers.ZeroHash, on.recovery).of(
      carryOut(on, on.proposal.signers),
    );
  });

  given(recoveryPending).it('helps a cooperative that has no open signer left', async (on) => {
    await reportStolenAtOnce(on, on.cooperativeId, on.board);
    await time.increaseTo(on.executableAt);
    await carryOut(on, []);
    expect((await on.crafts.cooperativeOf(on.cooperativeId)).signerCount).to.equal(2);
  });

  given(recoveryPending).it('refuses the last second of the wait', async (on) => {
    await time.setNextBlockTimestamp(on.executableAt - 1);
    await refusal(on.crafts, 'RecoveryTooEarly', on.executableAt, on.executableAt - 1).of(carryOut(on));
  });

  given(recoveryPending).it('takes the last second of the thirty days after the wait', async (on) => {
    await time.setNextBlockTimestamp(on.executableAt + RECOVERY_DELAY - 1);
    await accepted(carryOut(on));
  });

  given(recoveryPending).it('refuses a proposal that was forgotten for longer', async (on) => {
    const expiredAt = on.executableAt + RECOVERY_DELAY;
    await time.setNextBlockTimestamp(expiredAt);
    await refusal(on.crafts, 'RecoveryExpired', expiredAt, expiredAt).of(carryOut(on));
  });

  given(recoveryDue).it(
    'refuses other signers, another order and another threshold than proposed',
    async (on) => {
      const { signers, threshold } = on.proposal;
      for (const other of [
        { signers: [...signers].reverse(), threshold },
        { signers: [...signers, aWallet('one more')], threshold },
        { signers: signers.slice(1), threshold },
        { signers, threshold: 1 },
      ]) {
        await refusal(on.crafts, 'RecoveryUnknown').of(carryOut(on, on.board, other));
      }
    },
  );

  given(recoveryDue).it(
    'refuses when nothing was proposed, and unknown and closed cooperatives',
    async (on) => {
      await refusal(on.crafts, 'CooperativeUnknown', UNKNOWN).of(
        execute(on, UNKNOWN as never, on.proposal, []),
      );
      const crafts = on.crafts.connect(on.authority);
      await crafts.admit(ethers.id('other'), [aWallet('other').encoded], 1, 1);
      await refusal(on.crafts, 'RecoveryUnknown', on.cooperativeId + 1n, ethers.ZeroHash, on.recovery).of(
        execute(on, on.cooperativeId + 1n, on.proposal, [aWallet('other')]),
      );
      await crafts.close(on.cooperativeId);
      await refusal(on.crafts, 'CooperativeAlreadyClosed', on.cooperativeId).of(carryOut(on));
    },
  );

  given(recoveryDue).it('leaves no present signer open', async (on) => {
    const [chair, treasurer, secretary] = [on.chair, on.treasurer, on.secretary];
    for (const closed of [[], [chair, treasurer], [chair, treasurer, secretary, on.maker]]) {
      await refusal(on.crafts, 'SignersLeftOpen', 3, closed.length).of(carryOut(on, closed));
    }
    await refusal(on.crafts, 'KeyAlreadyClosed', treasurer.id, (at: bigint) => at >= on.executableAt).of(
      carryOut(on, [chair, treasurer, treasurer]),
    );
    await refusal(on.crafts, 'KeyNotSigner', on.maker.id, 2).of(carryOut(on, [chair, treasurer, on.maker]));
    const stranger = aWallet('stranger');
    await refusal(on.crafts, 'KeyUnknown', on.cooperativeId, stranger.id).of(
      carryOut(on, [chair, treasurer, stranger]),
    );
    await accepted(carryOut(on, [secretary, chair, treasurer]));
  });

  describe('while a thief holds the keys', () => {
    const loot = (on: RecoveryPending) => [on.chair, on.treasurer];
    const thief = aWallet('thief');

    given(recoveryPending).it('closes the keys he rotated in, too', async (on) => {
      await rotate(on, on.cooperativeId, { by: loot(on), added: [thief], closed: [on.secretary] });
      await time.increaseTo(on.executableAt);
      await refusal(on.crafts, 'KeyAlreadyClosed').of(carryOut(on));
      await refusal(on.crafts, 'SignersLeftOpen', 3, 2).of(carryOut(on, loot(on)));
      await carryOut(on, [...loot(on), thief]);
      expect((await on.crafts.keyOf(on.cooperativeId, thief.id)).closedAt).to.be.above(0);
    });

    given(recoveryPending).it(
      'fails if he could register a proposed key meanwhile, and then asks for other keys',
      async (on) => {
        const [proposed] = on.proposal.signers;
        await rotate(on, on.cooperativeId, { by: loot(on), added: [proposed!] });
        await time.increaseTo(on.executableAt);
        await refusal(on.crafts, 'KeyAlreadyKnown', on.cooperativeId, proposed!.id).of(
          carryOut(on, [...on.board, proposed!]),
        );

        const fresh = { signers: [aWallet('a fresh key')], threshold: 1 };
        await propose(on, on.cooperativeId, fresh);
        await time.increase(31 * 24 * 3600);
        await accepted(carryOut(on, [...on.board, proposed!], fresh));
      },
    );

    given(recoveryPending).it(
      'is not hindered when the cooperative is suspended: he can neither rotate nor register',
      async (on) => {
        await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
        const attempt = await signRotation(on, on.cooperativeId, {
          by: loot(on),
          added: on.proposal.signers,
        });
        await refusal(on.crafts, 'CooperativeNotActive', on.cooperativeId, SUSPENDED).of(attempt.submit());
        await time.increaseTo(on.executableAt);
        await accepted(carryOut(on));
      },
    );

    given(recoveryPending).it(
      'is not hindered when the theft is dated: what he rotated in can do nothing',
      async (on) => {
        const accomplice = aWallet('accomplice');
        await rotate(on, on.cooperativeId, {
          by: loot(on),
          added: [thief, accomplice],
          closed: [on.secretary],
        });
        await reportStolenAtOnce(on, on.cooperativeId, loot(on));
        const attempt = await signRotation(on, on.cooperativeId, {
          by: [thief, accomplice],
          added: on.proposal.signers,
        });
        await refusal(on.crafts, 'QuorumStolen').of(attempt.submit());
        await time.increaseTo(on.executableAt);
        await accepted(carryOut(on, [thief, accomplice]));
      },
    );
  });

  given(recoveryDue).it('is out of reach of the theft that made it needful', async (on) => {
    await carryOut(on);
    await reportStolenAtOnce(on, on.cooperativeId, on.board);
    const act = { cooperativeId: on.cooperativeId, threshold: 1, nonce: 1, deadline: LATER };
    const signatures = await signAct(on.crafts, 'SetThreshold', act, on.proposal.signers);
    await accepted(on.crafts.setThreshold(act, signatures));
  });
});
