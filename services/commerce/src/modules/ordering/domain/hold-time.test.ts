import { expect } from 'chai';
import { heldUntil, isGoodPart, longerThanCard, OPEN_MS } from './hold-time.js';

const placedAt = new Date('2026-11-29T07:00:00Z');
const after = (minutes: number): Date => new Date(placedAt.getTime() + minutes * 60_000);

describe('the time pieces are kept unpaid', () => {
  it('is a quarter of an hour, anew when the buyer comes back, and forty minutes in all', () => {
    const order = { placedAt, rail: 'card' as const, wasTried: false };
    expect(heldUntil(order, placedAt)).to.deep.equal(after(15));
    expect(heldUntil(order, after(20))).to.deep.equal(after(35));
    expect(heldUntil(order, after(30))).to.deep.equal(after(40));
  });

  it('is half an hour after a card was given, and two hours in all', () => {
    const order = { placedAt, rail: 'card' as const, wasTried: true };
    expect(heldUntil(order, after(5))).to.deep.equal(after(35));
    expect(heldUntil(order, after(100))).to.deep.equal(after(120));
  });

  it('is half an hour for a transfer, and an hour in all; two once a part of it came', () => {
    const order = { placedAt, rail: 'transfer' as const, wasTried: false };
    expect(heldUntil(order, placedAt)).to.deep.equal(after(30));
    expect(heldUntil(order, after(50))).to.deep.equal(after(60));
    expect(heldUntil({ ...order, wasTried: true }, after(50))).to.deep.equal(after(80));
    expect(heldUntil({ ...order, wasTried: true }, after(110))).to.deep.equal(after(120));
  });

  it('ends before a transfer can no longer be made, however often it was lengthened', () => {
    expect(OPEN_MS.transfer).to.be.greaterThan(120 * 60_000);
  });

  it('is twice as long for a transfer as for a card, and as long at the door until it is confirmed', () => {
    expect([longerThanCard('card'), longerThanCard('transfer'), longerThanCard('on-delivery')]).to.deep.equal(
      [1, 2, 1],
    );
  });

  it('is longer for half of the price, not for a few đồng', () => {
    const dong = (amount: bigint) => ({ amount, currency: 'VND' });
    expect([142_499n, 142_500n].map((came) => isGoodPart(dong(came), dong(285_000n)))).to.deep.equal([
      false,
      true,
    ]);
  });
});
