import { expect } from 'chai';
import { money } from '../../../kernel/money.js';
import { dong } from '../../../../test/support/dong.js';
import { holdOf, isWhollyRefunded, orderMoneyOf, type OrderCapture } from './order-money.js';

const capture = (over: Partial<OrderCapture>): OrderCapture => ({
  amount: dong(100n),
  isKept: true,
  refunded: dong(0n),
  lost: dong(0n),
  owed: dong(0n),
  isRefused: false,
  isByHand: false,
  hasFailed: false,
  disputes: [],
  ...over,
});

describe('an order’s money', () => {
  it('is refunded by refunds and by lost disputes of what paid it, not of what it sent back', () => {
    const sum = orderMoneyOf(
      [capture({ refunded: dong(30n), lost: dong(20n) }), capture({ isKept: false, refunded: dong(100n) })],
      'VND',
    );
    expect(sum.refunded).to.deep.equal(dong(50n));
    expect(isWhollyRefunded(sum, dong(100n))).to.equal(false);
    expect(isWhollyRefunded(sum, dong(50n))).to.equal(true);
  });

  it('troubles somebody only when it does not go back by itself', () => {
    const onItsWay = capture({ isKept: false, owed: dong(100n) });
    expect(orderMoneyOf([onItsWay], 'VND').owed).to.deep.equal(dong(0n));
    const refused = orderMoneyOf([{ ...onItsWay, isRefused: true }], 'VND');
    expect([refused.owed.amount, refused.owedBecause]).to.deep.equal([100n, 'refused']);
    const returned = orderMoneyOf([capture({ owed: dong(100n), hasFailed: true })], 'VND');
    expect([returned.owed.amount, returned.owedBecause]).to.deep.equal([100n, 'returned']);
    const byHand = orderMoneyOf([{ ...onItsWay, isByHand: true }], 'VND');
    expect([byHand.owed.amount, byHand.owedBecause]).to.deep.equal([100n, 'by-hand']);
  });

  it('is still the order’s when only what came beside it is owed', () => {
    const beside = capture({ isKept: false, owed: dong(100n), isByHand: true });
    const sum = orderMoneyOf([capture({ isByHand: true }), beside], 'VND');
    expect([sum.owed.amount, sum.owedOfPrice.amount]).to.deep.equal([100n, 0n]);
    expect(isWhollyRefunded(sum, dong(100n))).to.equal(false);
    expect(holdOf(sum, dong(100n), 0n)).to.equal(null);
  });

  it('leaves out another currency, and names the dispute that needs somebody first', () => {
    const answerBy = new Date('2026-12-08T00:00:00Z');
    const disputes = [
      { state: 'won', answerBy: null },
      { state: 'open', answerBy },
    ] as const;
    const sum = orderMoneyOf(
      [capture({ disputes }), capture({ amount: money(5n, 'USD'), refunded: money(5n, 'USD') })],
      'VND',
    );
    expect(sum).to.deep.include({ refunded: dong(0n), dispute: 'open', answerBy });
  });
});

describe('a parcel', () => {
  const none = { refunded: dong(0n), owedOfPrice: dong(0n), dispute: null };

  it('is held when its order is refunded or disputed', () => {
    expect(holdOf(none, dong(100n), 0n)).to.equal(null);
    expect(holdOf({ ...none, refunded: dong(100n) }, dong(100n), 0n)).to.equal('refunded');
    expect(holdOf({ ...none, owedOfPrice: dong(100n) }, dong(100n), 0n)).to.equal('refunded');
    for (const dispute of ['asked', 'open'] as const) {
      expect(holdOf({ ...none, dispute }, dong(100n), 0n)).to.equal('disputed');
    }
    expect(holdOf({ ...none, dispute: 'won' }, dong(100n), 0n)).to.equal(null);
  });

  it('of an order refunded in part waits for an officer, and again when more is refunded', () => {
    const part = { ...none, refunded: dong(30n) };
    expect(holdOf(part, dong(100n), 0n)).to.equal('part-refunded');
    expect(holdOf(part, dong(100n), 30n)).to.equal(null);
    expect(holdOf({ ...part, refunded: dong(40n) }, dong(100n), 30n)).to.equal('part-refunded');
  });
});
