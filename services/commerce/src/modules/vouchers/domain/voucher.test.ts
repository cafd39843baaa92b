import { expect } from 'chai';
import fc from 'fast-check';
import { money } from '../../../kernel/money.js';
import { voucherEffectOf, type FullPrice, type Voucher } from './voucher.js';

const dong = (amount: bigint | number) => money(BigInt(amount), 'VND');
const voucher = (change: Partial<Voucher> = {}): Voucher => ({
  id: 'voucher',
  code: 'TET2027',
  cooperativeId: 'hats',
  takes: { percent: 10 },
  least: dong(0),
  productIds: null,
  ...change,
});
const line = (productId: string, total: bigint | number, cooperativeId = 'hats'): FullPrice => ({
  productId,
  cooperativeId,
  total: dong(total),
});
const off = (of: Voucher, ...lines: FullPrice[]) =>
  Object.fromEntries([...voucherEffectOf(of, lines).discounts].map(([id, { amount }]) => [id, amount]));

describe('a voucher', () => {
  it('takes its part of each line of its cooperative, and nothing of others', () => {
    expect(off(voucher(), line('a', 350_000), line('b', 90_000), line('c', 500_000, 'bells'))).to.deep.equal({
      a: 35_000n,
      b: 9_000n,
    });
  });

  it('divides a sum over the lines so that the parts come to the sum', () => {
    const parts = off(
      voucher({ takes: { amount: dong(100_000) } }),
      line('a', 300_000),
      line('b', 300_000),
      line('c', 300_000),
    );
    expect(Object.values(parts)).to.have.members([33_334n, 33_333n, 33_333n]);
  });

  it('takes only of the products that it is for, but counts all of its cooperative’s for the least sum', () => {
    const one = voucher({ productIds: ['b'], least: dong(400_000) });
    expect(off(one, line('a', 350_000), line('b', 90_000))).to.deep.equal({ b: 9_000n });
    expect(voucherEffectOf(one, [line('b', 90_000)]).state).to.equal('too-little');
    expect(voucherEffectOf(one, [line('a', 900_000)]).state).to.equal('not-these');
    expect(voucherEffectOf(one, []).state).to.equal('not-these');
  });

  it('begins exactly at its least sum', () => {
    const least = voucher({ least: dong(350_000) });
    expect(voucherEffectOf(least, [line('a', 349_999)]).state).to.equal('too-little');
    expect(voucherEffectOf(least, [line('a', 350_000)]).state).to.equal('taken');
  });

  it('does not count what others sell for the least sum', () => {
    const least = voucher({ least: dong(350_000) });
    expect(voucherEffectOf(least, [line('a', 100_000), line('b', 900_000, 'bells')]).state).to.equal(
      'too-little',
    );
  });

  it('leaves a tenth where its sum is larger than what it is for', () => {
    expect(off(voucher({ takes: { amount: dong(500_000) } }), line('a', 100_000))).to.deep.equal({
      a: 90_000n,
    });
  });

  it('leaves something of every line, and never takes more than it says, whatever the prices', () => {
    const takes = fc.oneof(
      fc.record({ percent: fc.integer({ min: 1, max: 90 }) }),
      fc.record({ amount: fc.bigInt({ min: 1n, max: 10n ** 9n }).map(dong) }),
    );
    fc.assert(
      fc.property(
        takes,
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 20 }),
        (it, prices) => {
          const lines = prices.map((price, nth) => line(String(nth), price));
          const { discounts } = voucherEffectOf(voucher({ takes: it }), lines);
          let sum = 0n;
          for (const { productId, total } of lines) {
            const part = discounts.get(productId)?.amount ?? 0n;
            expect(part >= 0n && part < total.amount).to.equal(true);
            sum += part;
          }
          const worth = prices.reduce((all, price) => all + price, 0n);
          const most = 'percent' in it ? (worth * BigInt(it.percent)) / 100n : it.amount.amount;
          expect(sum <= most).to.equal(true);
        },
      ),
    );
  });
});
