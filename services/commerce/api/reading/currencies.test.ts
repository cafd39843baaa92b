import { expect } from 'chai';
import { minorDigits, writtenMoney } from './currencies.js';

describe('money as people write it', () => {
  const of = (amount: string | bigint, currency: string) => ({ amount, currency });

  it('has the decimals that its currency has', () => {
    expect(['VND', 'JPY', 'USD', 'EUR', 'KWD', 'CHF'].map(minorDigits)).to.deep.equal([0, 0, 2, 2, 3, 2]);
    expect(writtenMoney(of('4825', 'USD'), 'en')).to.equal('US$48.25');
    expect(writtenMoney(of('4825', 'USD'), 'vi')).to.equal('48,25\u00a0US$');
    expect(writtenMoney(of(4825n, 'KWD'), 'en')).to.equal('KWD\u00a04.825');
    expect(writtenMoney(of('4825', 'JPY'), 'en')).to.equal('JPY\u00a04,825');
    expect(writtenMoney(of('4825', 'VND'), 'vi')).to.equal('4.825\u00a0₫');
  });

  it('writes less than one, less than nothing, and sums that a number cannot hold', () => {
    expect(writtenMoney(of('5', 'EUR'), 'en')).to.equal('€0.05');
    expect(writtenMoney(of(-105n, 'EUR'), 'vi')).to.equal('−1,05\u00a0€');
    expect(writtenMoney(of('0', 'USD'), 'en')).to.equal('US$0.00');
    expect(writtenMoney(of('900719925474099312', 'VND'), 'en')).to.equal('₫900,719,925,474,099,312');
    expect(writtenMoney(of('123456789', 'USD'), 'en')).to.equal('US$1,234,567.89');
  });
});
