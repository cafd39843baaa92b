import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { LATER, signAct } from '../support/acts.js';
import { MANIFEST } from '../support/batches.js';
import { ethers, networkHelpers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
import { digest, PROFILE, registries } from '../support/registries.js';

const YEAR = 365 * 24 * 60 * 60;
const CAPACITY = 100;

const manager = aWallet('manager');

/** Fixture: a cooperative of one manager that may certify 100 pieces a year. */
async function smallCooperative() {
  const on = await registries();
  await on.crafts.connect(on.authority).admit(PROFILE, [manager.encoded], 1, CAPACITY);
  const { admittedAt } = await on.crafts.cooperativeOf(1n);
  return { ...on, cooperativeId: 1n, admittedAt: Number(admittedAt) };
}

type Small = Awaited<ReturnType<typeof smallCooperative>>;

/** Seals so many numbers, at a moment if one is given; the tree does not matter here. */
async function issue(on: Small, size: number, at?: number) {
  const first = Number(await on.certificates.nextNumber(on.cooperativeId));
  const root = digest(`root from ${first} on`);
  const message = { cooperativeId: on.cooperativeId, root, first, size, manifest: MANIFEST, deadline: LATER };
  const signatures = await signAct(on.certificates, 'IssueBatch', message, [manager]);
  if (at !== undefined) await time.setNextBlockTimestamp(at);
  return on.certificates.issueBatch(message, signatures);
}

async function expectFull(
  issuing: Promise<unknown>,
  on: Small,
  capacity: number,
  issued: number,
  size: number,
) {
  await refusal(on.certificates, 'CapacityExceeded', capacity, issued, size).of(issuing);
}

const lineOf = async (on: Small) => {
  const { next, year, issuedInYear } = await on.certificates.lineOf(on.cooperativeId);
  return [next, year, issuedInYear].map(Number);
};

describe("A cooperative's capacity", () => {
  given(smallCooperative).it('is counted with every batch', async (on) => {
    expect(await lineOf(on)).to.deep.equal([0, 0, 0]);
    await issue(on, 30);
    expect(await lineOf(on)).to.deep.equal([31, 0, 30]);
    await issue(on, 1);
    expect(await lineOf(on)).to.deep.equal([32, 0, 31]);
  });

  given(smallCooperative).it('lets exactly as many be issued', async (on) => {
    await expectFull(issue(on, CAPACITY + 1), on, CAPACITY, 0, CAPACITY + 1);
    await issue(on, CAPACITY - 1);
    await expectFull(issue(on, 2), on, CAPACITY, CAPACITY - 1, 2);
    await issue(on, 1);
    await expectFull(issue(on, 1), on, CAPACITY, CAPACITY, 1);
    expect(await lineOf(on)).to.deep.equal([CAPACITY + 1, 0, CAPACITY]);
  });

  given(smallCooperative).it('rolls over to the second, 365 days after the admission', async (on) => {
    await issue(on, CAPACITY);
    await expectFull(issue(on, 1, on.admittedAt + YEAR - 1), on, CAPACITY, CAPACITY, 1);
    await issue(on, 60, on.admittedAt + YEAR);
    expect(await lineOf(on)).to.deep.equal([CAPACITY + 61, 1, 60]);
    await expectFull(issue(on, 41, on.admittedAt + 2 * YEAR - 1), on, CAPACITY, 60, 41);
  });

  given(smallCooperative).it('counts the last second of a year in that year', async (on) => {
    await issue(on, 10, on.admittedAt + YEAR - 1);
    expect(await lineOf(on)).to.deep.equal([11, 0, 10]);
    await issue(on, CAPACITY, on.admittedAt + YEAR);
    expect(await lineOf(on)).to.deep.equal([CAPACITY + 11, 1, CAPACITY]);
  });

  given(smallCooperative).it('does not save up skipped years, nor what was left', async (on) => {
    await issue(on, 1);
    await expectFull(issue(on, CAPACITY + 1, on.admittedAt + 5 * YEAR), on, CAPACITY, 0, CAPACITY + 1);
    await issue(on, CAPACITY);
    expect(await lineOf(on)).to.deep.equal([CAPACITY + 2, 5, CAPACITY]);
    await expectFull(issue(on, 1), on, CAPACITY, CAPACITY, 1);
  });

  given(smallCooperative).it(
    'counts a first batch, years after the admission, in its own year',
    async (on) => {
      await issue(on, CAPACITY, on.admittedAt + 3 * YEAR + 5);
      expect(await lineOf(on)).to.deep.equal([CAPACITY + 1, 3, CAPACITY]);
    },
  );

  given(smallCooperative).it('goes by 365 days also over leap years', async (on) => {
    const years = 40;
    await issue(on, 1, on.admittedAt + years * YEAR - 1);
    await issue(on, 1, on.admittedAt + years * YEAR);
    expect(await lineOf(on)).to.deep.equal([3, years, 1]);
  });

  given(smallCooperative).it("counts each cooperative's years from its own admission", async (on) => {
    await issue(on, CAPACITY);
    await time.setNextBlockTimestamp(on.admittedAt + YEAR / 5);
    await on.crafts.connect(on.authority).admit(PROFILE, [manager.encoded], 1, CAPACITY);
    const younger = { ...on, cooperativeId: 2n };
    await issue(younger, CAPACITY);
    await issue(on, CAPACITY, on.admittedAt + YEAR);
    await expectFull(issue(younger, 1), on, CAPACITY, CAPACITY, 1);
    expect(await lineOf(younger)).to.deep.equal([CAPACITY + 1, 0, CAPACITY]);
  });

  given(smallCooperative).it('allows the difference when it is raised in mid-year', async (on) => {
    await issue(on, CAPACITY);
    await on.crafts.connect(on.authority).raiseCapacity(on.cooperativeId, CAPACITY + 20);
    await issue(on, 20);
    await expectFull(issue(on, 1), on, CAPACITY + 20, CAPACITY + 20, 1);
  });

  given(smallCooperative).it(
    'stops a cooperative when it is lowered in mid-year, until the next',
    async (on) => {
      await issue(on, 60);
      await on.crafts.connect(on.guardian).lowerCapacity(on.cooperativeId, 50);
      await expectFull(issue(on, 1), on, 50, 60, 1);
      await issue(on, 50, on.admittedAt + YEAR);
      await expectFull(issue(on, 1), on, 50, 50, 1);
    },
  );

  given(smallCooperative).it(
    'lets what is left be issued when it is lowered to more than was issued',
    async (on) => {
      await issue(on, 60);
      await on.crafts.connect(on.guardian).lowerCapacity(on.cooperativeId, 61);
      await issue(on, 1);
      await expectFull(issue(on, 1), on, 61, 61, 1);
    },
  );

  given(smallCooperative).it('of nothing refuses every batch', async (on) => {
    await on.crafts.connect(on.guardian).lowerCapacity(on.cooperativeId, 0);
    await expectFull(issue(on, 1), on, 0, 0, 1);
    await expectFull(issue(on, 1, on.admittedAt + YEAR), on, 0, 0, 1);
  });

  given(smallCooperative).it('does not come back with withdrawn certificates', async (on) => {
    await issue(on, CAPACITY);
    for (const number of [1, CAPACITY]) {
      const text = digest('never left the workshop');
      const withdrawal = {
        cooperativeId: 1n,
        number,
        state: 2,
        reason: 1,
        text,
        version: 1,
        deadline: LATER,
      };
      const signatures = await signAct(on.certificates, 'SetStatus', withdrawal, [manager]);
      await on.certificates.setStatus(withdrawal, signatures);
    }
    await expectFull(issue(on, 1), on, CAPACITY, CAPACITY, 1);
  });

  given(smallCooperative).it('does not come back with a superseded batch', async (on) => {
    await issue(on, 50);
    await issue(on, 50);
    const [root, successor] = [digest('root from 1 on'), digest('root from 51 on')];
    const message = { cooperativeId: 1n, root, successor, reason: 1, text: digest('words'), deadline: LATER };
    const signatures = await signAct(on.certificates, 'Supersede', message, [manager]);
    await on.certificates.supersede(message, signatures);
    await expectFull(issue(on, 1), on, CAPACITY, CAPACITY, 1);
  });

  given(smallCooperative).it('at its largest counts up to the end of numbers, and never anew', async (on) => {
    const most = 0xffffffff;
    await on.crafts.connect(on.authority).raiseCapacity(on.cooperativeId, most);
    const [next, issued] = [most - 4096, most - 4097];
    await writeLine(on, next, issued);
    await issue(on, 4096);
    expect(await lineOf(on)).to.deep.equal([most, 0, most - 1]);
    await refusal(on.certificates, 'NumbersExhausted', most, 1).of(issue(on, 1, on.admittedAt + YEAR));
  });

  given(smallCooperative).it('counts beyond 32 bits without wrapping', async (on) => {
    const most = 0xffffffff;
    await on.crafts.connect(on.authority).raiseCapacity(on.cooperativeId, most);
    await writeLine(on, 5, most - 1);
    await expectFull(issue(on, 2), on, most, most - 1, 2);
    await accepted(issue(on, 1));
  });
});

/** Writes the line as billions of pieces in the first year would have left it. Mapping at slot 2. */
async function writeLine(on: Small, next: number, issuedInYear: number): Promise<void> {
  const slot = ethers.solidityPackedKeccak256(['uint256', 'uint256'], [on.cooperativeId, 2]) as Hex;
  const word = BigInt(next) | (BigInt(issuedInYear) << 48n);
  await networkHelpers.setStorageAt(await on.certificates.getAddress(), slot, ethers.toBeHex(word, 32));
  expect(await lineOf(on)).to.deep.equal([next, 0, issuedInYear]);
}
