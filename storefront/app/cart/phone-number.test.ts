import { expect } from 'chai';
import { phoneNumber } from './phone-number.ts';

describe('a phone number', () => {
  it('is read as people write it', () => {
    for (const typed of [
      '0912345678',
      '0912 345 678',
      '091.234.5678',
      '+84 912-345-678',
      '0084912345678',
      '84912345678',
      '+84 0912 345 678',
    ]) {
      expect(phoneNumber(typed), typed).to.equal('+84912345678');
    }
    expect(phoneNumber('+44 (20) 7946 0000')).to.equal('+442079460000');
  });

  it('is not guessed from what cannot be one', () => {
    for (const typed of [
      '',
      '12',
      '0912 345',
      '912345678',
      'không có',
      '+0912345678',
      '0912 345 678 901 234',
    ]) {
      expect(phoneNumber(typed), typed).to.equal(undefined);
    }
  });
});
