import { expect } from 'chai';
import {
  formatClock,
  capitalised,
  formatDay,
  formatShortDay,
  formatDimensions,
  formatMoment,
  formatMoney,
  formatWeight,
} from './format.ts';

const dong = (amount: string) => ({ amount, currency: 'VND' });

describe('formats', () => {
  it('writes đồng the Vietnamese and the English way', () => {
    expect(formatMoney(dong('1250000'), 'vi')).to.equal('1.250.000\u00a0₫');
    expect(formatMoney(dong('1250000'), 'en')).to.equal('₫1,250,000');
    expect(formatMoney(dong('0'), 'vi')).to.equal('0\u00a0₫');
    expect(formatMoney(dong('-95000'), 'en')).to.equal('−₫95,000');
  });

  it('loses no unit of a sum that a number cannot hold', () => {
    expect(formatMoney(dong('900719925474099312'), 'en')).to.equal('₫900,719,925,474,099,312');
  });

  it('tells the day in Huế, not in the reader’s or the server’s zone', () => {
    expect(formatDay('2026-11-22T18:30:00Z', 'vi')).to.equal('23 tháng 11, 2026');
    expect(formatDay('2026-11-22', 'en')).to.equal('22 November 2026');
    expect(formatShortDay('2026-12-06T18:30:00Z', 'vi')).to.equal('7/12');
    expect(formatShortDay('2026-12-06T18:30:00Z', 'en')).to.equal('7 Dec');
    expect(formatMoment('2026-11-22T18:30:00Z', 'en')).to.contain('23 Nov 2026').and.to.contain('01:30');
  });

  it('gives measures in the units people use', () => {
    expect(formatDimensions({ length: 410, width: 405, height: 180 }, 'vi')).to.equal('41 × 40,5 × 18 cm');
    expect(formatWeight(60, 'vi')).to.equal('60 g');
    expect(formatWeight(1250, 'en')).to.equal('1.25 kg');
  });

  it('begins a line with a capital, also a Vietnamese one', () => {
    expect(capitalised('đúc đồng')).to.equal('Đúc đồng');
    expect(capitalised('')).to.equal('');
  });
});

describe('a time of day', () => {
  it('is the city’s, in twenty-four hours, wherever the reader is', () => {
    expect(formatClock('2026-11-29T07:05:30Z')).to.equal('14:05');
    expect(formatClock('2026-11-29T17:00:00.000Z')).to.equal('00:00');
  });
});
