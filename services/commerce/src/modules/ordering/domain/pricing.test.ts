import { expect } from 'chai';
import fc from 'fast-check';
import { sum, times } from '../../../kernel/money.js';
import { dong } from '../../../../test/support/dong.js';
import { mergeLines, priceOrder, shippingOf, type ShippingRate } from './pricing.js';

const rate = { steps: [{ fromGrams: 0, amount: dong(35_000n) }], freeFrom: dong(1_000_000n) };
const rateOf = () => rate;
const product = (id: string, cooperativeId: string, price: bigint) => ({
  id,
  cooperativeId,
  price: dong(price),
  weightGrams: 500,
});

describe('an order’s price', () => {
  it('is what its parcels and their sending cost, to the đồng', () => {
    const anyLine = fc.record({
      product: fc.record({
        id: fc.uuid(),
        cooperativeId: fc.constantFrom('a', 'b', 'c'),
        price: fc.bigInt({ min: 1n, max: 50_000_000n }).map(dong),
        weightGrams: fc.integer({ min: 1, max: 20_000 }),
      }),
      quantity: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), (lines) => {
        const priced = priceOrder(lines, rateOf, 'VND');
        const goods = sum(
          lines.map((line) => times(line.product.price, line.quantity)),
          'VND',
        );
        const cooperatives = new Set(lines.map((line) => line.product.cooperativeId));
        expect(priced.goods).to.deep.equal(goods);
        expect(priced.parcels.map((parcel) => parcel.cooperativeId)).to.have.members([...cooperatives]);
        expect(priced.parcels.flatMap((parcel) => parcel.lines)).to.have.length(lines.length);
        expect(priced.total.amount).to.equal(priced.goods.amount + priced.shipping.amount);
      }),
    );
  });

  it('counts sending once for each cooperative', () => {
    const priced = priceOrder(
      [
        { product: product('1', 'phu-cam', 100_000n), quantity: 2 },
        { product: product('2', 'thanh-tien', 50_000n), quantity: 1 },
        { product: product('3', 'phu-cam', 30_000n), quantity: 1 },
      ],
      rateOf,
      'VND',
    );
    expect(priced.parcels.map((parcel) => parcel.subtotal.amount)).to.deep.equal([230_000n, 50_000n]);
    expect(priced.shipping).to.deep.equal(dong(70_000n));
    expect(priced.total).to.deep.equal(dong(350_000n));
  });

  it('sends a parcel of enough worth free', () => {
    const of = (worth: bigint, its: ShippingRate = rate) =>
      shippingOf({ worth: dong(worth), weightGrams: 500 }, its);
    expect(of(999_999n)).to.deep.equal(dong(35_000n));
    expect(of(1_000_000n)).to.deep.equal(dong(0n));
    expect(of(9_000_000n, { ...rate, freeFrom: null })).to.deep.equal(dong(35_000n));
  });

  it('asks for sending by the weight of the parcel, the heaviest step without end', () => {
    const steps = [
      { fromGrams: 0, amount: dong(20_000n) },
      { fromGrams: 1_000, amount: dong(30_000n) },
      { fromGrams: 5_000, amount: dong(80_000n) },
    ];
    const of = (weightGrams: number) =>
      shippingOf({ worth: dong(1n), weightGrams }, { steps, freeFrom: null }).amount;
    const asked = [1, 999, 1_000, 4_999, 5_000, 900_000].map(of);
    expect(asked).to.deep.equal([20_000n, 20_000n, 30_000n, 30_000n, 80_000n, 80_000n]);
    const priced = priceOrder(
      [
        { product: product('1', 'phu-cam', 100_000n), quantity: 2 },
        { product: product('2', 'thanh-tien', 50_000n), quantity: 1 },
      ],
      (cooperativeId) => (cooperativeId === 'phu-cam' ? { steps, freeFrom: null } : rate),
      'VND',
    );
    expect(priced.parcels.map(({ shipping }) => shipping.amount)).to.deep.equal([30_000n, 35_000n]);
  });

  it('of a rate without a step is a fault of ours', () => {
    expect(() => shippingOf({ worth: dong(1n), weightGrams: 1 }, { steps: [], freeFrom: null })).to.throw(
      'from 0 g on',
    );
  });

  it('takes two lines of one product for one', () => {
    const line = (productId: string, quantity: number) => ({ productId, quantity });
    expect(mergeLines([line('a', 1), line('b', 2), line('a', 3)])).to.deep.equal([
      line('a', 4),
      line('b', 2),
    ]);
  });
});
