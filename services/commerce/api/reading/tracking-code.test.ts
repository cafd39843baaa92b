import { expect } from 'chai';
import { readTrackingCode } from './tracking-code.js';

describe('the tracking code of a parcel', () => {
  it('is kept in capitals and without blanks, however it was typed', () => {
    for (const [typed, code] of [
      ['EB123456789VN', 'EB123456789VN'],
      [' eb 123 456\u00a0789\tvn\u200b', 'EB123456789VN'],
      ['ｅｂ１２３', 'EB123'],
      ['s1.a1.17373471', 'S1.A1.17373471'],
      ['GHN-88291039', 'GHN-88291039'],
    ] as const) {
      expect(readTrackingCode(typed), typed).to.equal(code);
    }
  });

  it('has letters, figures, dots and hyphens alone', () => {
    for (const typed of [
      '',
      ' ',
      '.',
      'Đ123',
      'EB/12',
      'EB?12',
      '<b>',
      'EB#1',
      '-EB1',
      'EB..1',
      'X'.repeat(41),
    ]) {
      expect(readTrackingCode(typed), typed).to.equal(undefined);
    }
  });

  it('read twice is the same', () => {
    const code = readTrackingCode('s1 . a1 . 17');
    expect(readTrackingCode(code!)).to.equal(code);
  });
});
