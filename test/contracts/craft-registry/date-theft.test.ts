import { expect } from 'chai';

import { LATER, signAct } from '../support/acts.js';
import { time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet, type TestKey } from '../support/keys.js';
import { refusal } from '../support/outcomes.js';
import { admit, twoOfThree, type TwoOfThree } from '../support/registries.js';

const UNKNOWN = 99;
const DAY = 24 * 3600;

/** Fixture: a year has passed since the board of three began. */
async function aYearLater() {
  const on = await twoOfThree();
  await time.increase(365 * DAY);
  return { ...on, now: BigInt(await time.latest()) };
}

const dateTheft = (on: TwoOfThree, key: TestKey, stolenFrom: bigint, by = on.guardian) =>
  on.crafts.connect(by).dateTheft(on.cooperativeId, key.id, stolenFrom);
const keyOf = (on: TwoOfThree, key: TestKey) => on.crafts.keyOf(on.cooperativeId, key.id);
const originOf = async (on: TwoOfThree, key: TestKey) =>
  on.crafts.originOf(on.cooperativeId, (await keyOf(on, key)).index);
const theftSince = async (on: TwoOfThree) => (await on.crafts.cooperativeOf(on.cooperativeId)).theftSince;
const close = async (on: TwoOfThree, key: TestKey) => {
  const act = { cooperativeId: on.cooperativeId, keyId: key.id, nonce: 1, deadline: LATER };
  await on.crafts.closeKey(act, await signAct(on.crafts, 'CloseKey', act, [on.chair, on.treasurer]));
};

describe('CraftRegistry.dateTheft', () => {
  for (const [signer, kind, signersAfter] of [
    ['secretary', 1, 2],
    // A maker admits nobody: the theft of its key is no theft of the cooperative's signers.
    ['maker', 2, 3],
  ] as const) {
    given(aYearLater).it(`dates the theft of a ${signer}'s key, and closes the key`, async (on) => {
      const key = on[signer];
      const { index, addedAt } = await keyOf(on, key);
      const { admittedBy } = await originOf(on, key);
      const stolenFrom = on.now - 200n * BigInt(DAY);
      const reportedAt = on.now + 10n;
      await time.setNextBlockTimestamp(reportedAt);
      const reported = dateTheft(on, key, stolenFrom);

      await expect(reported)
        .to.emit(on.crafts, 'TheftReported')
        .withArgs(on.cooperativeId, key.id, index, stolenFrom, on.guardian.address);
      await expect(reported)
        .to.emit(on.crafts, 'KeyClosed')
        .withArgs(on.cooperativeId, key.id, kind, reportedAt);
      expect((await keyOf(on, key)).closedAt).to.equal(reportedAt);
      expect(await originOf(on, key)).to.deep.equal([addedAt, stolenFrom, admittedBy]);
      const { signerCount, theftSince } = await on.crafts.cooperativeOf(on.cooperativeId);
      expect([signerCount, theftSince]).to.deep.equal([
        BigInt(signersAfter),
        signer === 'maker' ? 0n : stolenFrom,
      ]);
    });
  }

  given(aYearLater).it('takes any second from the key’s adding to now', async (on) => {
    const { addedAt } = await keyOf(on, on.chair);
    await dateTheft(on, on.chair, addedAt);
    await time.setNextBlockTimestamp(on.now + 100n);
    await dateTheft(on, on.treasurer, on.now + 100n);
    expect((await originOf(on, on.chair)).stolenFrom).to.equal(addedAt);
    expect((await originOf(on, on.treasurer)).stolenFrom).to.equal(on.now + 100n);
  });

  given(aYearLater).it('refuses a second before the key’s adding, and the next one', async (on) => {
    const { addedAt } = await keyOf(on, on.chair);
    const blockTime = on.now + 100n;
    await time.setNextBlockTimestamp(blockTime);
    await refusal(on.crafts, 'TheftOutOfRange', addedAt - 1n, addedAt, blockTime).of(
      dateTheft(on, on.chair, addedAt - 1n),
    );
    await time.setNextBlockTimestamp(blockTime + 1n);
    await refusal(on.crafts, 'TheftOutOfRange', blockTime + 2n, addedAt, blockTime + 1n).of(
      dateTheft(on, on.chair, blockTime + 2n),
    );
  });

  given(aYearLater).it('dates the theft of a closed key up to its closing, which stays', async (on) => {
    await close(on, on.secretary);
    const { addedAt, closedAt } = await keyOf(on, on.secretary);
    await time.increase(DAY);
    await refusal(on.crafts, 'TheftOutOfRange', closedAt + 1n, addedAt, closedAt).of(
      dateTheft(on, on.secretary, closedAt + 1n),
    );
    const reported = dateTheft(on, on.secretary, closedAt);
    await expect(reported).to.emit(on.crafts, 'TheftReported');
    await expect(reported).to.not.emit(on.crafts, 'KeyClosed');
    expect((await keyOf(on, on.secretary)).closedAt).to.equal(closedAt);
    expect((await on.crafts.cooperativeOf(on.cooperativeId)).signerCount).to.equal(2);
  });

  given(aYearLater).it('moves a theft only to an earlier second', async (on) => {
    const first = on.now - 100n;
    await dateTheft(on, on.chair, first);
    for (const stolenFrom of [first, first + 1n]) {
      await refusal(on.crafts, 'TheftAlreadyDated', on.chair.id, first).of(
        dateTheft(on, on.chair, stolenFrom),
      );
    }
    const { closedAt } = await keyOf(on, on.chair);
    await expect(dateTheft(on, on.chair, first - 1n))
      .to.emit(on.crafts, 'TheftReported')
      .withArgs(on.cooperativeId, on.chair.id, 1, first - 1n, on.guardian.address);
    expect((await originOf(on, on.chair)).stolenFrom).to.equal(first - 1n);
    expect(await theftSince(on)).to.equal(first - 1n);
    expect((await keyOf(on, on.chair)).closedAt).to.equal(closedAt);
  });

  given(aYearLater).it("remembers the earliest theft of all signers' keys", async (on) => {
    const seen = [];
    for (const [key, daysAgo] of [
      [on.chair, 5],
      [on.maker, 9],
      [on.treasurer, 7],
    ] as const) {
      await dateTheft(on, key, on.now - BigInt(daysAgo * DAY));
      seen.push((on.now - (await theftSince(on))) / BigInt(DAY));
    }
    expect(seen).to.deep.equal([5n, 5n, 7n]);
  });

  given(aYearLater).it('may leave fewer signers than the threshold, even none', async (on) => {
    for (const key of [on.chair, on.treasurer, on.secretary]) await dateTheft(on, key, on.now);
    const { signerCount, threshold } = await on.crafts.cooperativeOf(on.cooperativeId);
    expect([signerCount, threshold]).to.deep.equal([0n, 2n]);
  });

  for (const state of ['suspended', 'closed'] as const) {
    given(aYearLater).it(`dates thefts of a ${state} cooperative, which stays ${state}`, async (on) => {
      if (state === 'suspended') await on.crafts.connect(on.guardian).suspend(on.cooperativeId, on.now);
      else await on.crafts.connect(on.authority).close(on.cooperativeId);
      const before = (await on.crafts.cooperativeOf(on.cooperativeId)).state;
      await dateTheft(on, on.chair, on.now);
      const after = await on.crafts.cooperativeOf(on.cooperativeId);
      expect([after.state, after.theftSince]).to.deep.equal([before, on.now]);
    });
  }

  given(aYearLater).it('spends no nonce: what the signers signed before still counts', async (on) => {
    const { nonce } = await on.crafts.cooperativeOf(on.cooperativeId);
    await dateTheft(on, on.chair, on.now);
    expect((await on.crafts.cooperativeOf(on.cooperativeId)).nonce).to.equal(nonce);
  });

  given(aYearLater).it('leaves the same key of another cooperative alone', async (on) => {
    const other = await admit(on, [on.chair], 1);
    await dateTheft(on, on.chair, on.now);
    expect((await on.crafts.keyOf(other, on.chair.id)).closedAt).to.equal(0);
    expect((await on.crafts.originOf(other, 1)).stolenFrom).to.equal(0);
    expect((await on.crafts.cooperativeOf(other)).theftSince).to.equal(0);
  });

  given(aYearLater).it(
    'refuses anybody else, and the authority above all, which could silence a veto by it',
    async (on) => {
      for (const caller of [on.anyone, on.authority]) {
        await refusal(on.crafts, 'NotGuardian', caller.address).of(dateTheft(on, on.chair, on.now, caller));
      }
    },
  );

  given(aYearLater).it('refuses an unknown cooperative and an unknown key', async (on) => {
    const stranger = aWallet('stranger');
    await refusal(on.crafts, 'CooperativeUnknown', UNKNOWN).of(
      on.crafts.connect(on.guardian).dateTheft(UNKNOWN, on.chair.id, on.now),
    );
    await refusal(on.crafts, 'KeyUnknown', on.cooperativeId, stranger.id).of(dateTheft(on, stranger, on.now));
  });
});
