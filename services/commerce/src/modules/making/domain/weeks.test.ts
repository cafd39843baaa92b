import { expect } from 'chai';
import fc from 'fast-check';
import { allReadyBy, firstWeeks, later, MOST_WEEKS, readyBy, weekOf } from './weeks.js';

const pace = { capacityPerWeek: 2, leadTimeDays: 10 };

describe('The weeks of a workshop', () => {
  it('begin on Monday, also those that two years share', () => {
    expect(weekOf('2026-11-30')).to.equal('2026-11-30');
    expect(weekOf('2026-12-06')).to.equal('2026-11-30');
    expect(weekOf('2027-01-03')).to.equal('2026-12-28');
  });

  it('promise the same day from Monday to Sunday', () => {
    expect(readyBy(weekOf('2026-11-30'), pace)).to.equal('2026-12-16');
    expect(readyBy(weekOf('2026-12-06'), pace)).to.equal('2026-12-16');
  });

  it('are filled in their order, and a piece that finds no room goes to the next', () => {
    const taken = new Map([['2026-11-30', 1]]);
    expect(firstWeeks(taken, '2026-12-01', pace, 3)).to.deep.equal([
      '2026-11-30',
      '2026-12-07',
      '2026-12-07',
    ]);
  });

  it('give no room to a product whose share of them is used up by others', () => {
    const taken = new Map([['2026-11-30', 5]]);
    expect(firstWeeks(taken, '2026-12-01', pace, 1)).to.deep.equal(['2026-12-07']);
  });

  it('are not promised for ever', () => {
    expect(firstWeeks(new Map(), '2026-12-01', pace, 2 * MOST_WEEKS)).to.have.length(2 * MOST_WEEKS);
    expect(firstWeeks(new Map(), '2026-12-01', pace, 2 * MOST_WEEKS + 1)).to.equal(undefined);
  });

  it('never hold more than there is room for, whatever they held before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: MOST_WEEKS, maxLength: MOST_WEEKS }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 20 }),
        (counts, capacityPerWeek, quantity) => {
          const taken = new Map(counts.map((count, nth) => [later('2026-11-30', 7 * nth), count]));
          const weeks = firstWeeks(taken, '2026-12-02', { ...pace, capacityPerWeek }, quantity);
          for (const week of new Set(weeks)) {
            const now = (taken.get(week) ?? 0) + weeks!.filter((it) => it === week).length;
            expect(now).to.be.at.most(capacityPerWeek);
          }
          if (weeks) expect(allReadyBy(weeks, pace)).to.equal(readyBy(weeks.at(-1)!, pace));
        },
      ),
    );
  });
});
