import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import { asObject } from '../support/answers.js';
import { time } from '../support/chain.js';
import { aHistory, type History } from '../support/history.js';
import { aPasskey, indexList } from '../support/keys.js';
import { admit, digest, PROFILE } from '../support/registries.js';

const [ACTIVE, SUSPENDED, CLOSED] = [1n, 2n, 3n];
const [NOT_SIGNED, UNKNOWN, GOOD, ADDED_LATER, CLOSED_THEN, STOLEN] = [0n, 1n, 2n, 3n, 4n, 5n];

/** A maker added at hour 2 by a board of two, of whom both sign. */
async function withMaker(): Promise<History> {
  const history = await aHistory(['a', 'b', 'c'], 2);
  await history.addMaker(2, ['a', 'b'], 'maker');
  return history;
}

const standingOf = async (
  { on, cooperativeId, at }: History,
  { sealers = 1n, sealedAt = at(9), makerKey = ZeroHash, issuedAt = at(9) } = {},
) => asObject(await on.crafts.issuerStandingOf(cooperativeId, sealers, sealedAt, makerKey, issuedAt));

const makerAt = async (history: History, issuedAt: bigint) => {
  const makerKey = history.keyOf('maker').id;
  const { makerStanding, makerAddedAt, makerClosedAt } = await standingOf(history, { makerKey, issuedAt });
  return { makerStanding, makerAddedAt, makerClosedAt };
};
const makerStandingAt = async (history: History, issuedAt: bigint) =>
  (await makerAt(history, issuedAt)).makerStanding;

describe('CraftRegistry.issuerStandingOf', () => {
  describe('of the cooperative', () => {
    const good = {
      state: ACTIVE,
      suspendedFrom: 0n,
      profile: PROFILE,
      suspect: false,
      makerStanding: NOT_SIGNED,
      makerAddedAt: 0n,
      makerClosedAt: 0n,
    };

    it('says nothing of one that was never admitted', async () => {
      const history = await withMaker();
      const makerKey = history.keyOf('maker').id;
      const nothing = { ...good, state: 0n, profile: ZeroHash };
      const elsewhere = { ...history, cooperativeId: 99n };
      expect(await standingOf(elsewhere)).to.deep.equal(nothing);
      expect(await standingOf(elsewhere, { makerKey })).to.deep.equal({ ...nothing, makerStanding: UNKNOWN });
    });

    it('says what it is now, whenever the batch was sealed', async () => {
      const history = await withMaker();
      const { on, cooperativeId, at } = history;
      expect(await standingOf(history)).to.deep.equal(good);

      const suspendedFrom = at(1);
      await on.crafts.connect(on.guardian).suspend(cooperativeId, suspendedFrom);
      const suspended = { ...good, state: SUSPENDED, suspendedFrom };
      expect(await standingOf(history, { sealedAt: at(0), issuedAt: at(0) })).to.deep.equal(suspended);

      const profile = digest('a new name');
      await on.crafts.connect(on.authority).setProfile(cooperativeId, profile);
      await on.crafts.connect(on.authority).close(cooperativeId);
      expect(await standingOf(history)).to.deep.equal({ ...suspended, state: CLOSED, profile });
    });

    it('calls a batch suspect when all its sealers were stolen as they sealed', async () => {
      const history = await withMaker();
      const { at, dateTheft } = history;
      await time.increaseTo(at(8));
      await dateTheft('a', at(3));
      await dateTheft('b', at(4));
      for (const [sealers, sealedAt, suspect] of [
        [indexList(1, 2), at(4), true],
        [indexList(1, 2), at(4) - 1n, false],
        [indexList(1, 3), at(4), false],
        [indexList(1), at(3), true],
      ] as const) {
        expect((await standingOf(history, { sealers, sealedAt })).suspect).to.equal(suspect);
      }
    });

    it('judges the sealers when they sealed and the maker at issue', async () => {
      const history = await withMaker();
      const { at, dateTheft, keyOf } = history;
      await time.increaseTo(at(8));
      await dateTheft('maker', at(5));
      await dateTheft('a', at(6));
      const makerKey = keyOf('maker').id;
      const endorsed = await standingOf(history, { sealedAt: at(7), issuedAt: at(4), makerKey });
      expect([endorsed.suspect, endorsed.makerStanding]).to.deep.equal([true, GOOD]);
      const early = await standingOf(history, { sealedAt: at(5), issuedAt: at(5), makerKey });
      expect([early.suspect, early.makerStanding]).to.deep.equal([false, STOLEN]);
    });
  });

  describe('of the maker', () => {
    it('says that nobody signed when no key is named', async () => {
      const history = await withMaker();
      await time.increaseTo(history.at(3));
      await history.dateTheft('maker', history.at(2));
      expect((await standingOf(history)).makerStanding).to.equal(NOT_SIGNED);
    });

    it('knows no other keys: nobody’s, a signer’s, another cooperative’s maker’s', async () => {
      const history = await withMaker();
      const { on, keyOf } = history;
      const stranger = aPasskey('stranger', on.webAuthnVerifier);
      await admit(on, [stranger], 1);
      for (const makerKey of [digest('nobody'), keyOf('a').id, stranger.id]) {
        const { makerStanding, makerAddedAt, makerClosedAt } = await standingOf(history, { makerKey });
        expect([makerStanding, makerAddedAt, makerClosedAt]).to.deep.equal([UNKNOWN, 0n, 0n]);
      }
    });

    it('is good from the second of being added, and added later before it', async () => {
      const history = await withMaker();
      const { at } = history;
      const dates = { makerAddedAt: at(2), makerClosedAt: 0n };
      expect(await makerAt(history, at(2) - 1n)).to.deep.equal({ makerStanding: ADDED_LATER, ...dates });
      expect(await makerAt(history, at(2))).to.deep.equal({ makerStanding: GOOD, ...dates });
      expect(await makerAt(history, at(2) + 1n)).to.deep.equal({ makerStanding: GOOD, ...dates });
    });

    it('is closed from the second of being closed', async () => {
      const history = await withMaker();
      const { at, closeKey } = history;
      await closeKey(5, ['a', 'b'], 'maker');
      const dates = { makerAddedAt: at(2), makerClosedAt: at(5) };
      expect(await makerAt(history, at(5) - 1n)).to.deep.equal({ makerStanding: GOOD, ...dates });
      expect(await makerAt(history, at(5))).to.deep.equal({ makerStanding: CLOSED_THEN, ...dates });
      expect(await makerStandingAt(history, at(2) - 1n)).to.equal(ADDED_LATER);
    });

    it('is stolen from the second of the theft, and not merely closed', async () => {
      const history = await withMaker();
      const { at, closeKey, dateTheft } = history;
      await closeKey(5, ['a', 'b'], 'maker');
      await dateTheft('maker', at(4));
      for (const [issuedAt, standing] of [
        [at(4) - 1n, GOOD],
        [at(4), STOLEN],
        [at(5) - 1n, STOLEN],
        [at(5), STOLEN],
        [at(6), STOLEN],
      ] as const) {
        expect(await makerStandingAt(history, issuedAt)).to.equal(standing);
      }
    });

    it('is stolen, not closed, when both fall on one second', async () => {
      const history = await withMaker();
      const { at, closeKey, dateTheft } = history;
      await closeKey(5, ['a', 'b'], 'maker');
      await dateTheft('maker', at(5));
      expect(await makerStandingAt(history, at(5))).to.equal(STOLEN);
      expect(await makerStandingAt(history, at(5) - 1n)).to.equal(GOOD);
    });

    it('is stolen, not good, when added and stolen in one second, and added later before it', async () => {
      const history = await withMaker();
      const { at, dateTheft } = history;
      await dateTheft('maker', at(2));
      expect(await makerStandingAt(history, at(2))).to.equal(STOLEN);
      expect(await makerStandingAt(history, at(2) - 1n)).to.equal(ADDED_LATER);
    });

    it('is stolen when only thieves admitted it, though nobody reported it', async () => {
      const history = await withMaker();
      const { at, addMaker, rotate, dateTheft } = history;
      await rotate(3, { by: ['a', 'b'], added: ['thief', 'accomplice'], closed: ['c'] });
      await addMaker(4, ['thief', 'accomplice'], 'forger');
      await dateTheft('a', at(3));
      expect(await standingOfForger()).to.deep.equal([GOOD, GOOD]);
      await dateTheft('b', at(3));
      expect(await standingOfForger()).to.deep.equal([STOLEN, STOLEN]);
      expect(await makerStandingAt(history, at(9))).to.equal(GOOD);

      async function standingOfForger() {
        const makerKey = history.keyOf('forger').id;
        const moments = [at(4), at(9)];
        return Promise.all(
          moments.map(async (issuedAt) => (await standingOf(history, { makerKey, issuedAt })).makerStanding),
        );
      }
    });

    it('stays good when those who admitted it were robbed a second later', async () => {
      const history = await withMaker();
      const { at, dateTheft } = history;
      await time.increaseTo(at(8));
      await dateTheft('c', at(0));
      for (const signer of ['a', 'b']) await dateTheft(signer, at(2) + 1n);
      expect(await makerStandingAt(history, at(9))).to.equal(GOOD);
      for (const signer of ['a', 'b']) await dateTheft(signer, at(2));
      expect(await makerStandingAt(history, at(9))).to.equal(STOLEN);
    });
  });
});
