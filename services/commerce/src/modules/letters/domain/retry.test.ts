import { expect } from 'chai';
import { MOST_ATTEMPTS, waitAfter } from './retry.js';

describe('a letter that did not go out', () => {
  it('is tried again later each time, for about a day, and then no more', () => {
    expect([1, 2, 3, 8].map(waitAfter)).to.deep.equal([30_000, 60_000, 120_000, 3_600_000]);
    const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => waitAfter(index + 1)!);
    const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
    expect(hours).to.be.within(20, 28);
    expect(waitAfter(MOST_ATTEMPTS)).to.equal(undefined);
  });
});
