import { expect } from 'chai';
import { readBankTime } from './bank-time.js';

describe('the time that a bank writes', () => {
  const read = (text: string) => readBankTime(text)?.toISOString();

  it('is of Vietnam where no zone is said', () => {
    expect(read('2026-11-30 19:04:05')).to.equal('2026-11-30T12:04:05.000Z');
    expect(read('2026-11-30T19:04:05')).to.equal('2026-11-30T12:04:05.000Z');
    expect(read('30/11/2026 19:04:05')).to.equal('2026-11-30T12:04:05.000Z');
    expect(read(' 30/11/2026  19:04 ')).to.equal('2026-11-30T12:04:00.000Z');
    expect(read('30-11-2026, 19:04:05')).to.equal('2026-11-30T12:04:05.000Z');
    expect(read('1/2/2026')).to.equal('2026-01-31T17:00:00.000Z');
    expect(read('30.11.2026')).to.equal('2026-11-29T17:00:00.000Z');
    expect(read('2026-11-30')).to.equal('2026-11-29T17:00:00.000Z');
    expect(read('30/11/2026\u00a019:04:05')).to.equal('2026-11-30T12:04:05.000Z');
  });

  it('is of the zone that is said', () => {
    expect(read('2026-11-30T19:04:05+07:00')).to.equal('2026-11-30T12:04:05.000Z');
    expect(read('2026-11-30T12:04:05Z')).to.equal('2026-11-30T12:04:05.000Z');
    expect(read('2026-11-30T12:04:05.123Z')).to.equal('2026-11-30T12:04:05.000Z');
    expect(read('2026-11-30 10:04:05 -0200')).to.equal('2026-11-30T12:04:05.000Z');
  });

  it('is none that no calendar and no clock has', () => {
    for (const text of [
      '',
      '31/02/2026',
      '2026-02-29',
      '11/30/2026',
      '00/11/2026',
      '30/11/26',
      '30/11-2026',
      '30/11/2026 24:00:00',
      '30/11/2026 19:60',
      '30/11/2026 7:4',
      '2026-13-01',
      '2026-11-30T19:04:05+0',
      '46000',
      'hôm qua',
      '30/11/2026 19:04:05 30/11/2026',
    ])
      expect(read(text), text).to.equal(undefined);
    expect(read('29/02/2028')).to.equal('2028-02-28T17:00:00.000Z');
  });
});
