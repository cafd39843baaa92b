import { expect } from 'chai';
import fc from 'fast-check';
import { type Contract, Interface } from 'ethers';

import { ethers } from './support/chain.js';
import { given } from './support/given.js';

const YEAR = 365n * 24n * 60n * 60n;
const UINT32_MAX = 2n ** 32n - 1n;

/** What a cooperative may still issue: the next number, and how many in which year since its admission. */
interface Line {
  next: bigint;
  year: bigint;
  issuedInYear: bigint;
}

const REFUSALS = new Interface([
  'error NumbersExhausted(uint32 first, uint16 size)',
  'error CapacityExceeded(uint32 capacity, uint32 issuedInYear, uint16 size)',
]);

async function arithmetic() {
  return ethers.deployContract('Arithmetic');
}

const unsigned = (bits: bigint) => fc.bigInt({ min: 0n, max: 2n ** bits - 1n });
/** Anywhere, and at the ends more often. */
const atTheEnds = (bits: bigint) =>
  fc.oneof(
    unsigned(bits),
    unsigned(4n),
    unsigned(14n).map((n) => 2n ** bits - 1n - n),
  );

const steps = fc
  .record({
    next: atTheEnds(32n),
    issuedInYear: atTheEnds(32n),
    size: fc.oneof(fc.bigInt(1n, 4096n), atTheEnds(16n)),
    capacity: atTheEnds(32n),
    admittedAt: atTheEnds(40n),
    age: fc.oneof(
      unsigned(40n),
      fc.bigInt(0n, 40n).map((years) => years * YEAR),
    ),
    sameYear: fc.boolean(),
  })
  .map(({ age, sameYear, next, issuedInYear, ...rest }) => {
    const latest = 2n ** 40n - 1n;
    const issuedAt = rest.admittedAt + age > latest ? latest : rest.admittedAt + age;
    const year = (issuedAt - rest.admittedAt) / YEAR;
    const line: Line = { next, year: sameYear ? year : (year + 1n) % 2n ** 16n, issuedInYear };
    return { ...rest, issuedAt, line };
  });

/** What the contract answers: the next line, or by which error it refuses. */
async function outcome(contract: Contract, words: unknown[]): Promise<object> {
  try {
    const [next, year, issuedInYear] = (await contract['take']!(...words)) as bigint[];
    return { line: [next, year, issuedInYear] };
  } catch (error) {
    const refusal = REFUSALS.parseError((error as { data?: string }).data ?? '0x');
    if (!refusal) throw error;
    return { refused: refusal.name, words: [...refusal.args] };
  }
}

describe('Running numbers beside arithmetic without an end', () => {
  given(arithmetic).it('are taken, or refused by name, as whole numbers say', async (contract) => {
    await fc.assert(
      fc.asyncProperty(steps, async ({ line, size, capacity, admittedAt, issuedAt }) => {
        const first = line.next || 1n;
        const year = (issuedAt - admittedAt) / YEAR;
        const before = year === line.year ? line.issuedInYear : 0n;
        const asked = await outcome(contract, [line, size, capacity, admittedAt, issuedAt]);
        if (first + size > UINT32_MAX) {
          expect(asked).to.deep.equal({ refused: 'NumbersExhausted', words: [first, size] });
        } else if (before + size > capacity) {
          expect(asked).to.deep.equal({ refused: 'CapacityExceeded', words: [capacity, before, size] });
        } else {
          expect(asked).to.deep.equal({ line: [first + size, year, before + size] });
        }
      }),
      { numRuns: 300 },
    );
  });
});
