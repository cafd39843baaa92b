import { expect } from 'chai';
import fc from 'fast-check';
import { allocate } from './allocate.js';
import { InvariantBroken } from './errors.js';
import { equal, sum } from './money.js';
import { dong } from '../../test/support/dong.js';

const anyWeights = fc
  .array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 20 })
  .filter((weights) => weights.some((weight) => weight > 0n));
const anyTotal = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(dong);

describe('allocate', () => {
  it('never loses a đồng: the parts sum to the whole', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) =>
        equal(sum(allocate(total, weights), 'VND'), total),
      ),
    );
  });

  it('gives each part its exact share, less than one unit off', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        const whole = weights.reduce((a, b) => a + b, 0n);
        return allocate(total, weights).every((part, i) => {
          const off = part.amount * whole - total.amount * (weights[i] ?? 0n);
          return off < whole && off > -whole;
        });
      }),
    );
  });

  it('gives nothing to a weight of zero', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) =>
        allocate(total, weights).every((part, i) => weights[i] !== 0n || part.amount === 0n),
      ),
    );
  });

  it('splits a refund as the mirror of the payment', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        const there = allocate(total, weights);
        const back = allocate(dong(-total.amount), weights);
        return there.every((part, i) => part.amount === -(back[i]?.amount ?? 0n));
      }),
    );
  });

  it('hands the odd đồng to the earlier of two equals', () => {
    expect(allocate(dong(101n), [1n, 1n]).map((part) => part.amount)).to.deep.equal([51n, 50n]);
  });

  it('refuses weights that would lose the total', () => {
    expect(() => allocate(dong(1n), [])).to.throw(InvariantBroken);
    expect(() => allocate(dong(1n), [0n, 0n])).to.throw(InvariantBroken, 'At least one weight');
    expect(() => allocate(dong(1n), [2n, -1n])).to.throw(InvariantBroken, 'zero or more');
  });
});
