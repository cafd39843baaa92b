import { expect } from 'chai';
import { YEAR_SECONDS, yearCapacityOf } from './year-capacity.js';

const admittedAt = 1_790_000_000;
const after = (seconds: number) => new Date((admittedAt + seconds) * 1000);

describe('the capacity of a year', () => {
  it('is what is left of what the authority allows', () => {
    expect(yearCapacityOf({ admittedAt, capacity: 100, used: 40 }, after(0))).to.deep.equal({
      perYear: 100,
      used: 40,
      left: 60,
      endsAt: after(YEAR_SECONDS),
    });
  });

  it('ends with the year, in the second in which the next one begins', () => {
    const endsAt = (now: Date) => yearCapacityOf({ admittedAt, capacity: 100, used: 0 }, now).endsAt;
    expect(endsAt(after(YEAR_SECONDS - 1))).to.deep.equal(after(YEAR_SECONDS));
    expect(endsAt(after(YEAR_SECONDS))).to.deep.equal(after(2 * YEAR_SECONDS));
  });

  it('is nothing, and never less, when it was lowered below what was used', () => {
    expect(yearCapacityOf({ admittedAt, capacity: 30, used: 40 }, after(9)).left).to.equal(0);
  });
});
