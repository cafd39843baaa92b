import { expect } from 'chai';
import { isUnusual, totalOf } from './scan-history.js';

const day = (number: number, count: number) => ({ day: `2026-11-${String(number).padStart(2, '0')}`, count });

describe('the history of scans', () => {
  it('stays calm when a label is read again and again by its owner', () => {
    expect(isUnusual([])).to.equal(false);
    expect(isUnusual([day(1, 2), day(2, 5), day(3, 40)])).to.equal(false);
  });

  it('is unusual when a label is read all day long', () => {
    expect(isUnusual([day(1, 41)])).to.equal(true);
  });

  it('is unusual when the days add up', () => {
    const days = Array.from({ length: 21 }, (_, index) => day(index + 1, 20));
    expect(totalOf(days)).to.equal(420);
    expect(isUnusual(days)).to.equal(true);
  });
});
