import { expect } from 'chai';
import { isSortValue } from './sort-value.js';

describe('the value that a list is sorted by', () => {
  it('is known as the database writes it', () => {
    expect(isSortValue('bigint', '250000')).to.equal(true);
    for (const moment of [
      '2026-11-29 19:04:30.091901+00',
      '2026-11-29 19:04:30+05:30',
      '2024-02-29 00:00:00-08',
      '7502-06-14 19:04:30.091901+00',
    ])
      expect(isSortValue('timestamptz', moment), moment).to.equal(true);
  });

  it('is none where the database could not read it, or it is of another list', () => {
    for (const text of [
      '',
      'abc',
      '-1',
      '9'.repeat(19),
      '1.5',
      '1e5',
      'NaN',
      '0x10',
      '2026-11-29 19:04:30+00',
    ])
      expect(isSortValue('bigint', text), text).to.equal(false);
    for (const text of [
      '',
      '250000',
      '2026-02-30 00:00:00+00',
      '2026-13-01 00:00:00+00',
      '2026-11-29 25:00:00+00',
      'now',
    ])
      expect(isSortValue('timestamptz', text), text).to.equal(false);
  });
});
