import { expect } from 'chai';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { asObject } from '../support/answers.js';
import { ethers, loadFixture, time } from '../support/chain.js';
import { aWallet, type TestKey } from '../support/keys.js';
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
  it('puts the proposed signers in the place of all others, at the hour, for anybody', async () => {
    const on = await loadFixture(recoveryDue);
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
  });

  it('changes nothing else of the cooperative, neither its makers nor its suspension', async () => {
    const on = await loadFixture(recoveryPending);
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
  });

  it('gives the new signers the old ones’ power', async () => {
    const on = await loadFixture(recoveryDue);
    await carryOut(on);
    const act = { cooperativeId: on.cooperativeId, threshold: 1, nonce: 1, deadline: LATER };
    const send = (signatures: KeySignature[]) => on.crafts.setThreshold(act, signatures);
    await expect(send(await signAct(on.crafts, 'SetThreshold', act, on.board.slice(0, 2))))
      .to.be.revertedWithCustomError(on.crafts, 'KeyAlreadyClosed')
      .withArgs(on.chair.id, on.executableAt);
    await expect(send(await signAct(on.crafts, 'SetThreshold', act, on.proposal.signers))).to.not.be.revert(
      ethers,
    );
  });

  it('cannot be carried out twice', async () => {
    const on = await loadFixture(recoveryDue);
    await carryOut(on);
    await expect(carryOut(on, on.proposal.signers))
      .to.be.revertedWithCustomError(on.crafts, 'RecoveryUnknown')
      .withArgs(on.cooperativeId, ethers.ZeroHash, on.recovery);
  });

  it('helps a cooperative that has no open signer left', async () => {
    const on = await loadFixture(recoveryPending);
    await reportStolenAtOnce(on, on.cooperativeId, on.board);
    await time.increaseTo(on.executableAt);
    await carryOut(on, []);
    expect((await on.crafts.cooperativeOf(on.cooperativeId)).signerCount).to.equal(2);
  });

  it('refuses the last second of the wait', async () => {
    const on = await loadFixture(recoveryPending);
    await time.setNextBlockTimestamp(on.executableAt - 1);
    await expect(carryOut(on))
      .to.be.revertedWithCustomError(on.crafts, 'RecoveryTooEarly')
      .withArgs(on.executableAt, on.executableAt - 1);
  });

  it('takes the last second of the thirty days after the wait', async () => {
    const on = await loadFixture(recoveryPending);
    await time.setNextBlockTimestamp(on.executableAt + RECOVERY_DELAY - 1);
    await expect(carryOut(on)).to.not.be.revert(ethers);
  });

  it('refuses a proposal that was forgotten for longer', async () => {
    const on = await loadFixture(recoveryPending);
    const expiredAt = on.executableAt + RECOVERY_DELAY;
    await time.setNextBlockTimestamp(expiredAt);
    await expect(carryOut(on))
      .to.be.revertedWithCustomError(on.crafts, 'RecoveryExpired')
      .withArgs(expiredAt, expiredAt);
  });

  it('refuses other signers, another order and another threshold than proposed', async () => {
    const on = await loadFixture(recoveryDue);
    const { signers, threshold } = on.proposal;
    for (const other of [
      { signers: [...signers].reverse(), threshold },
      { signers: [...signers, aWallet('one more')], threshold },
      { signers: signers.slice(1), threshold },
      { signers, threshold: 1 },
    ]) {
      await expect(carryOut(on, on.board, other)).to.be.revertedWithCustomError(on.crafts, 'RecoveryUnknown');
    }
  });

  it('refuses when nothing was proposed, and unknown and closed cooperatives', async () => {
    const on = await loadFixture(recoveryDue);
    await expect(execute(on, UNKNOWN as never, on.proposal, []))
      .to.be.revertedWithCustomError(on.crafts, 'CooperativeUnknown')
      .withArgs(UNKNOWN);
    const crafts = on.crafts.connect(on.authority);
    await crafts.admit(ethers.id('other'), [aWallet('other').encoded], 1, 1);
    await expect(execute(on, on.cooperativeId + 1n, on.proposal, [aWallet('other')]))
      .to.be.revertedWithCustomError(on.crafts, 'RecoveryUnknown')
      .withArgs(on.cooperativeId + 1n, ethers.ZeroHash, on.recovery);
    await crafts.close(on.cooperativeId);
    await expect(carryOut(on))
      .to.be.revertedWithCustomError(on.crafts, 'CooperativeAlreadyClosed')
      .withArgs(on.cooperativeId);
  });

  it('leaves no present signer open', async () => {
    const on = await loadFixture(recoveryDue);
    const [chair, treasurer, secretary] = [on.chair, on.treasurer, on.secretary];
    for (const closed of [[], [chair, treasurer], [chair, treasurer, secretary, on.maker]]) {
      await expect(carryOut(on, closed))
        .to.be.revertedWithCustomError(on.crafts, 'SignersLeftOpen')
        .withArgs(3, closed.length);
    }
    await expect(carryOut(on, [chair, treasurer, treasurer]))
      .to.be.revertedWithCustomError(on.crafts, 'KeyAlreadyClosed')
      .withArgs(treasurer.id, (at: bigint) => at >= on.executableAt);
    await expect(carryOut(on, [chair, treasurer, on.maker]))
      .to.be.revertedWithCustomError(on.crafts, 'KeyNotSigner')
      .withArgs(on.maker.id, 2);
    const stranger = aWallet('stranger');
    await expect(carryOut(on, [chair, treasurer, stranger]))
      .to.be.revertedWithCustomError(on.crafts, 'KeyUnknown')
      .withArgs(on.cooperativeId, stranger.id);
    await expect(carryOut(on, [secretary, chair, treasurer])).to.not.be.revert(ethers);
  });

  describe('while a thief holds the keys', () => {
    const loot = (on: RecoveryPending) => [on.chair, on.treasurer];
    const thief = aWallet('thief');

    it('closes the keys he rotated in, too', async () => {
      const on = await loadFixture(recoveryPending);
      await rotate(on, on.cooperativeId, { by: loot(on), added: [thief], closed: [on.secretary] });
      await time.increaseTo(on.executableAt);
      await expect(carryOut(on)).to.be.revertedWithCustomError(on.crafts, 'KeyAlreadyClosed');
      await expect(carryOut(on, loot(on)))
        .to.be.revertedWithCustomError(on.crafts, 'SignersLeftOpen')
        .withArgs(3, 2);
      await carryOut(on, [...loot(on), thief]);
      expect((await on.crafts.keyOf(on.cooperativeId, thief.id)).closedAt).to.be.above(0);
    });

    it('fails if he could register a proposed key meanwhile, and then asks for other keys', async () => {
      const on = await loadFixture(recoveryPending);
      const [proposed] = on.proposal.signers;
      await rotate(on, on.cooperativeId, { by: loot(on), added: [proposed!] });
      await time.increaseTo(on.executableAt);
      await expect(carryOut(on, [...on.board, proposed!]))
        .to.be.revertedWithCustomError(on.crafts, 'KeyAlreadyKnown')
        .withArgs(on.cooperativeId, proposed!.id);

      const fresh = { signers: [aWallet('a fresh key')], threshold: 1 };
      await propose(on, on.cooperativeId, fresh);
      await time.increase(31 * 24 * 3600);
      await expect(carryOut(on, [...on.board, proposed!], fresh)).to.not.be.revert(ethers);
    });

    it('is not hindered when the cooperative is suspended: he can neither rotate nor register', async () => {
      const on = await loadFixture(recoveryPending);
      await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
      const attempt = await signRotation(on, on.cooperativeId, { by: loot(on), added: on.proposal.signers });
      await expect(attempt.submit())
        .to.be.revertedWithCustomError(on.crafts, 'CooperativeNotActive')
        .withArgs(on.cooperativeId, SUSPENDED);
      await time.increaseTo(on.executableAt);
      await expect(carryOut(on)).to.not.be.revert(ethers);
    });

    it('is not hindered when the theft is dated: what he rotated in can do nothing', async () => {
      const on = await loadFixture(recoveryPending);
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
      await expect(attempt.submit()).to.be.revertedWithCustomError(on.crafts, 'QuorumStolen');
      await time.increaseTo(on.executableAt);
      await expect(carryOut(on, [thief, accomplice])).to.not.be.revert(ethers);
    });
  });

  it('is out of reach of the theft that made it needful', async () => {
    const on = await loadFixture(recoveryDue);
    await carryOut(on);
    await reportStolenAtOnce(on, on.cooperativeId, on.board);
    const act = { cooperativeId: on.cooperativeId, threshold: 1, nonce: 1, deadline: LATER };
    const signatures = await signAct(on.crafts, 'SetThreshold', act, on.proposal.signers);
    await expect(on.crafts.setThreshold(act, signatures)).to.not.be.revert(ethers);
  });
});
