import { expect } from 'chai';
import { availabilityOf } from './product.js';

describe('what can be bought', () => {
  it('is a piece, as long as one is free', () => {
    expect(availabilityOf({ kind: 'stock', leadTimeDays: null }, 2, null).state).to.equal('in-stock');
    expect(availabilityOf({ kind: 'made-to-order', leadTimeDays: 12 }, 1, null).state).to.equal('in-stock');
  });

  it('is the workshop’s work when it makes to order', () => {
    expect(availabilityOf({ kind: 'made-to-order', leadTimeDays: 12 }, 0, null)).to.deep.equal({
      state: 'made-to-order',
      pieces: 0,
      leadTimeDays: 12,
      freeAgainAt: null,
    });
  });

  it('is nothing when the last piece is gone', () => {
    expect(availabilityOf({ kind: 'stock', leadTimeDays: null }, 0, null).state).to.equal('sold-out');
  });

  it('says when the last piece may be free again, and only while none is', () => {
    const hat = { kind: 'stock' as const, leadTimeDays: null };
    const at = new Date('2026-11-29T07:05:00Z');
    expect(availabilityOf(hat, 0, at).freeAgainAt).to.equal('2026-11-29T07:05:00.000Z');
    expect(availabilityOf(hat, 1, at).freeAgainAt).to.equal(null);
  });
});
