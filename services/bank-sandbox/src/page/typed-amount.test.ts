import { expect } from 'chai';
import { readTypedAmount } from './typed-amount.js';

describe('an amount as people type it', () => {
  const written = ['1250000', '1.250.000', '1,250,000', ' 1 250 000 ', '1\u202f250\u202f000'];
  const named = [
    '1.250.000 ₫',
    '1.250.000đ',
    '1.250.000 ĐỒNG',
    '1250000 đồng'.normalize('NFD'),
    '₫1,250,000',
  ];
  const pasted = ['VND 1,250,000', '\u200e1.250.000\u00a0₫\u200b', '\ufeff1250000'];
  for (const text of [...written, ...named, ...pasted]) {
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
    'đ',
    'đ 5 đ',
    '1250000 đ đ',
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
