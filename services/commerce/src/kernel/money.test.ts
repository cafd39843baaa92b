import { expect } from 'chai';
import fc from 'fast-check';
import { InvariantBroken } from './errors.js';
import { add, compare, equal, money, negate, subtract, sum, times, zero } from './money.js';
import { dong } from '../../test/support/dong.js';

const anyDong = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(dong);

describe('money', () => {
  it('is unchanged by adding and taking away the same amount', () => {
    fc.assert(fc.property(anyDong, anyDong, (a, b) => equal(subtract(add(a, b), b), a)));
  });

  it('sums in any order to the same', () => {
    fc.assert(
      fc.property(fc.array(anyDong), (parts) => equal(sum(parts, 'VND'), sum([...parts].reverse(), 'VND'))),
    );
  });

  it('of n pieces is n times the price of one', () => {
    fc.assert(
      fc.property(anyDong, fc.nat(50), (price, count) =>
        equal(times(price, count), sum(Array<typeof price>(count).fill(price), 'VND')),
      ),
    );
  });

  it('orders amounts of one currency', () => {
    expect(compare(dong(1n), dong(2n))).to.equal(-1);
    expect(compare(dong(2n), dong(2n))).to.equal(0);
    expect(compare(negate(dong(2n)), dong(-3n))).to.equal(1);
  });

  it('never mixes two currencies', () => {
    expect(() => add(dong(1n), money(1n, 'USD'))).to.throw(InvariantBroken, 'Cannot combine VND with USD.');
    expect(() => compare(dong(1n), zero('USD'))).to.throw(InvariantBroken);
    expect(equal(dong(0n), zero('USD'))).to.equal(false);
  });

  it('refuses what is not a currency and what is not a count', () => {
    expect(() => money(1n, 'đ')).to.throw(InvariantBroken, 'three capital letters');
    expect(() => times(dong(1n), 1.5)).to.throw(InvariantBroken, 'whole number');
  });
});
