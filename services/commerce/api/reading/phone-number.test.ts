import { expect } from 'chai';
import fc from 'fast-check';
import { phoneNumberFaults, readPhoneNumber } from './phone-number.js';

describe('a phone number', () => {
  it('is read as people write and paste it', () => {
    for (const typed of [
      '0912345678',
      '0912 345 678',
      '091.234.5678',
      '0912–345–678',
      '(0912) 345 678',
      '+84 912-345-678',
      '0084912345678',
      '84912345678',
      '84 0912 345 678',
      '+84 0912 345 678',
      '+84 (0) 912 345 678',
      '\u202A0912 345 678\u202C',
      '\u2068+84 912 345 678\u2069',
      '\u200B0912345678',
      '\u00A0０９１２３４５６７８ ',
    ]) {
      expect(readPhoneNumber(typed).phone, typed).to.equal('+84912345678');
    }
  });

  it('may be a fixed line, or of another country', () => {
    expect(readPhoneNumber('0234 3822 222').phone).to.equal('+842343822222');
    expect(readPhoneNumber('84 24 3822 2222').phone).to.equal('+842438222222');
    expect(readPhoneNumber('+44 (20) 7946 0000').phone).to.equal('+442079460000');
    expect(readPhoneNumber('+44 (0)20 7946 0000').phone).to.equal('+442079460000');
    expect(readPhoneNumber('001 202 555 0100').phone).to.equal('+12025550100');
  });

  it('of Vietnam has ten digits: what has more or fewer, or is of the plan before 2018, is told so', () => {
    for (const typed of [
      '09123456789',
      '01681234567',
      '0912 345 67',
      '+84 912 345',
      '0612345678',
      '84 09123456789',
    ]) {
      expect(readPhoneNumber(typed), typed).to.deep.equal({ phone: null, fault: 'not-ten-digits' });
    }
    expect(phoneNumberFaults['not-ten-digits'].vi).to.contain('10 chữ số');
    expect(phoneNumberFaults['not-ten-digits'].en).to.contain('10 digits');
  });

  it('is not guessed from what cannot be one', () => {
    for (const typed of [
      '',
      '12',
      '912345678',
      'không có',
      '+0912345678',
      '+44',
      '0912 345 678 / 0913 345 678',
      '0912345678 (Lan)',
      '+84+84912345678',
      '١٢٣٤٥٦٧٨٩٠',
    ]) {
      expect(readPhoneNumber(typed).fault, typed).to.be.a('string');
    }
  });

  it('is its own reading', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9+() .-]{0,20}$/), (typed) => {
        const { phone } = readPhoneNumber(typed);
        if (phone !== null) expect(readPhoneNumber(phone).phone).to.equal(phone);
      }),
    );
  });
});
