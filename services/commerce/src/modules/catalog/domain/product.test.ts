import { expect } from 'chai';
import { availabilityOf } from './product.js';

describe('what can be bought', () => {
  it('is a piece, as long as one is free', () => {
    expect(availabilityOf({ kind: 'stock', leadTimeDays: null }, 2).state).to.equal('in-stock');
    expect(availabilityOf({ kind: 'made-to-order', leadTimeDays: 12 }, 1).state).to.equal('in-stock');
  });

  it('is the workshop’s work when it makes to order', () => {
    expect(availabilityOf({ kind: 'made-to-order', leadTimeDays: 12 }, 0)).to.deep.equal({
      state: 'made-to-order',
      pieces: 0,
      leadTimeDays: 12,
    });
  });

  it('is nothing when the last piece is gone', () => {
    expect(availabilityOf({ kind: 'stock', leadTimeDays: null }, 0).state).to.equal('sold-out');
  });
});
