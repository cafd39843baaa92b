import { expect } from 'chai';
import { daysToWish, refuseImpossibleDay, type WishedParcel } from './delivery-days.js';
import { DayNotOffered, DayNotPossible } from './ordering.errors.js';

// 2026-11-30 is a Monday.
const MONDAY = '2026-11-30';
const days = { weekdays: [2, 5], daysAhead: 3 };
const parcel: WishedParcel = {
  ...{ sender: { vi: 'Hợp tác xã', en: 'The cooperative' }, slug: 'my-lam', day: '2026-12-04' },
  ...{ days, from: MONDAY },
};

describe('the days that can be wished for', () => {
  it('are the next ones of the week’s days, from so many days ahead on', () => {
    expect(daysToWish(days, MONDAY).slice(0, 3)).to.deep.equal(['2026-12-04', '2026-12-08', '2026-12-11']);
    expect(daysToWish({ weekdays: [7], daysAhead: 6 }, MONDAY)[0]).to.equal('2026-12-06');
    expect(daysToWish({ weekdays: [7], daysAhead: 7 }, MONDAY)[0]).to.equal('2026-12-13');
    expect(daysToWish({ weekdays: [1], daysAhead: 30 }, MONDAY)[0]).to.equal('2027-01-04');
  });

  it('are twelve, and none where a cooperative offers none', () => {
    expect(daysToWish(days, MONDAY)).to.have.length(12);
    expect(daysToWish({ weekdays: [3], daysAhead: 1 }, MONDAY)).to.have.length(12);
    expect(daysToWish(null, MONDAY)).to.deep.equal([]);
  });

  it('are all possible, also for who saw them the day before', () => {
    for (const day of [...daysToWish(days, MONDAY), ...daysToWish({ ...days, daysAhead: 4 }, '2026-12-01')])
      expect(() => refuseImpossibleDay({ ...parcel, day })).to.not.throw();
  });

  it('are not too early, not on another day of the week and not in another year, and the next ones are said', () => {
    for (const day of ['2026-12-01', '2026-12-05', '2028-01-04', '2020-12-01']) {
      expect(() => refuseImpossibleDay({ ...parcel, day }), day)
        .to.throw(DayNotPossible)
        .with.deep.nested.property('details.days.vi', '04/12/2026, 08/12/2026, 11/12/2026');
    }
    expect(() => refuseImpossibleDay({ ...parcel, days: null })).to.throw(DayNotOffered);
  });

  it('begin when it is ready, where it is made to order', () => {
    expect(() => refuseImpossibleDay({ ...parcel, from: '2026-12-10' })).to.throw(DayNotPossible);
    expect(() => refuseImpossibleDay({ ...parcel, from: '2026-12-10', day: '2026-12-15' })).to.not.throw();
  });
});
