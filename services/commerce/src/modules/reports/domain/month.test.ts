import { expect } from 'chai';
import { monthOf } from './month.js';

describe('a month', () => {
  it('begins at midnight in Vietnam', () => {
    const lateInOctober = new Date('2026-10-31T17:00:00Z');
    expect(monthOf(lateInOctober)).to.deep.equal({
      from: lateInOctober,
      to: new Date('2026-11-30T17:00:00Z'),
    });
    expect(monthOf(new Date('2026-10-31T16:59:59Z')).to).to.deep.equal(lateInOctober);
  });

  it('before January is December of the year before', () => {
    expect(monthOf(new Date('2026-01-15T00:00:00Z'), 1)).to.deep.equal({
      from: new Date('2025-11-30T17:00:00Z'),
      to: new Date('2025-12-31T17:00:00Z'),
    });
  });
});
