import { expect } from 'chai';
import fc from 'fast-check';
import { money } from '../../../kernel/money.js';
import { chargeIn, chargesOf, exchanged, type ParcelToCharge } from './exchange.js';

const dong = (amount: bigint) => money(amount, 'VND');
const parcel = (change: Partial<ParcelToCharge> = {}): ParcelToCharge => ({
  rates: { USD: 26_180, EUR: 30_520 },
  shipping: dong(30_000n),
  lines: [{ unitPrice: dong(450_000n), quantity: 2, discount: dong(0n) }],
  ...change,
});

describe('a price in another currency', () => {
  it('is rounded half up to the smallest coin', () => {
    expect(exchanged(dong(450_000n), 'USD', 26_180)).to.deep.equal(money(1_719n, 'USD'));
    expect(exchanged(dong(131n), 'USD', 26_200)).to.deep.equal(money(1n, 'USD'));
    expect(exchanged(dong(130n), 'USD', 26_200)).to.deep.equal(money(0n, 'USD'));
  });

  it('sums up as its lines do, as a price list would', () => {
    expect(chargeIn('USD', [parcel()])).to.deep.equal({
      lines: [{ unitPrice: money(1_719n, 'USD'), total: money(3_438n, 'USD') }],
      shipping: money(115n, 'USD'),
      total: money(3_553n, 'USD'),
    });
  });

  it('takes off what a voucher takes off', () => {
    const line = { unitPrice: dong(450_000n), quantity: 2, discount: dong(90_000n) };
    expect(chargeIn('USD', [parcel({ lines: [line] })])?.lines[0]?.total).to.deep.equal(money(3_094n, 'USD'));
  });

  it('is each parcel’s by its own cooperative’s rate, and none where one of them takes none', () => {
    const other = parcel({ rates: { USD: 25_000 }, shipping: dong(25_000n), lines: [] });
    expect(chargeIn('USD', [parcel(), other])?.shipping).to.deep.equal(money(215n, 'USD'));
    expect(chargesOf([parcel(), other])).to.deep.equal([money(3_653n, 'USD')]);
    expect(chargesOf([parcel(), parcel({ rates: {} })])).to.deep.equal([]);
    expect(chargesOf([])).to.deep.equal([]);
  });

  it('is none where it is less than a card can be charged', () => {
    const small = { unitPrice: dong(12_000n), quantity: 1, discount: dong(0n) };
    expect(chargesOf([parcel({ lines: [small], shipping: dong(0n) })])).to.deep.equal([]);
  });

  it('is never further from the đồng than a coin a price', () => {
    const price = fc.bigInt(1_000n, 99_999_999n);
    fc.assert(
      fc.property(
        fc.array(fc.record({ unitPrice: price, quantity: fc.integer({ min: 1, max: 20 }) }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.integer({ min: 10_000, max: 100_000 }),
        (lines, rate) => {
          const charge = chargeIn('USD', [
            parcel({
              rates: { USD: rate },
              shipping: dong(0n),
              lines: lines.map((line) => ({ ...line, unitPrice: dong(line.unitPrice), discount: dong(0n) })),
            }),
          ]);
          fc.pre(charge !== null);
          const inDong = lines.reduce((sum, it) => sum + it.unitPrice * BigInt(it.quantity), 0n);
          const pieces = lines.reduce((sum, it) => sum + it.quantity, 0);
          const off = Math.abs(Number(charge.total.amount) / 100 - Number(inDong) / rate);
          expect(off).to.be.at.most(0.005 * pieces + 1e-6);
        },
      ),
    );
  });
});
