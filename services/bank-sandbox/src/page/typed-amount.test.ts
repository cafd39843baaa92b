import { expect } from 'chai';
import { readTypedAmount } from './typed-amount.js';

describe('an amount as people type it', () => {
  for (const text of ['1250000', '1.250.000', '1,250,000', ' 1 250 000 ', '1.250.000 ₫', '1.250.000đ']) {
    it(`"${text}" is 1 250 000 đồng`, () => expect(readTypedAmount(text)).to.equal(1_250_000));
  }

  const none = [
    '',
    '0',
    '-5',
    '1.5',
    '1250.50',
    '1.250,000',
    '12.50.000',
    '1,25',
    'một triệu',
    '1e6',
    '0x10',
  ];
  for (const text of [...none, '10.000.000.000.000', '9'.repeat(40)]) {
    it(`"${text}" is none`, () => expect(readTypedAmount(text)).to.equal(null));
  }

  it('is as much as a code holds at most', () => {
    expect(readTypedAmount('9.999.999.999.999')).to.equal(9_999_999_999_999);
  });
});
