import { expect } from 'chai';
import { dayOf, isDay, noticeTime, statementTime, yearAndDay } from './vietnam-time.js';

describe('time in Vietnam', () => {
  it('is seven hours ahead, over midnight and new year too', () => {
    expect(noticeTime('2026-11-30T12:04:05.999Z')).to.equal('2026-11-30 19:04:05');
    expect(statementTime('2026-12-31T17:00:00Z')).to.equal('01/01/2027 00:00:00');
    expect(dayOf('2026-12-31T16:59:59Z')).to.equal('2026-12-31');
  });

  it('counts the days of a year as references do', () => {
    expect(yearAndDay('2026-11-30T12:00:00Z')).to.equal('26334');
    expect(yearAndDay('2026-12-31T17:00:00Z')).to.equal('27001');
    expect(yearAndDay('2028-12-31T12:00:00Z')).to.equal('28366');
  });

  it('has the days of the calendar, and no others', () => {
    expect(['2026-11-30', '2028-02-29'].map(isDay)).to.deep.equal([true, true]);
    const none = ['2026-02-29', '2026-13-01', '30/11/2026', '2026-1-1', '', '2026-11-30T00:00'];
    expect(none.filter(isDay)).to.deep.equal([]);
  });
});
