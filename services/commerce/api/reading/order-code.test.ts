import { expect } from 'chai';
import fc from 'fast-check';
import {
  checkCharacterOf,
  checkedOrderCode,
  formatOrderCode,
  ORDER_CODE_LETTERS,
  readOrderCodes,
} from './order-code.js';

const nine = fc
  .array(fc.constantFrom(...ORDER_CODE_LETTERS), { minLength: 9, maxLength: 9 })
  .map((letters) => letters.join(''));
const ten = nine.map((letters) => letters + checkCharacterOf(letters));

describe('the check character of an order’s code', () => {
  it('is one of thirty-one letters that are mistaken for no other', () => {
    expect(ORDER_CODE_LETTERS).to.have.lengthOf(31);
    expect(new Set(ORDER_CODE_LETTERS).size).to.equal(31);
    expect(ORDER_CODE_LETTERS)
      .to.match(/^[2-9A-Z]+$/)
      .and.not.match(/[01OIL]/);
  });

  it('stays what it was: codes are in letters and on paper', () => {
    expect(checkCharacterOf('7K3F9QXM2')).to.equal('A');
    expect(checkCharacterOf('222222222')).to.equal('2');
    expect(checkCharacterOf('ZZZZZZZZZ')).to.equal('P');
    expect(checkedOrderCode('7K3F9QXM2A')).to.equal('DL-7K3F9-QXM2A');
  });

  it('tells every single changed letter', () => {
    fc.assert(
      fc.property(ten, fc.nat(9), fc.constantFrom(...ORDER_CODE_LETTERS), (code, at, other) => {
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        expect(checkedOrderCode(changed)).to.equal(changed === code ? formatOrderCode(code) : undefined);
      }),
    );
  });

  it('tells every two letters that changed places, neighbours or not', () => {
    fc.assert(
      fc.property(ten, fc.nat(9), fc.nat(9), (code, one, other) => {
        const letters = [...code];
        [letters[one], letters[other]] = [letters[other]!, letters[one]!];
        const swapped = letters.join('');
        expect(checkedOrderCode(swapped)).to.equal(swapped === code ? formatOrderCode(code) : undefined);
      }),
    );
  });

  it('is of ten letters, no more and no fewer, and of these letters', () => {
    for (const letters of ['', '7K3F9QXM2', '7K3F9QXM2AA', '7k3f9qxm2a', '7K3F9QXM20', '7K3F9-QXM2A'])
      expect(checkedOrderCode(letters), letters).to.equal(undefined);
  });
});

describe('the code of an order', () => {
  it('is read however it was typed, copied or read out', () => {
    for (const typed of [
      'DL-7K3F9-QXM2A',
      'dl-7k3f9-qxm2a',
      ' DL 7K3F9 QXM2A ',
      '7k3f9qxm2a',
      'DL7K3F9QXM2A',
      'DL–7K3F9–QXM2A.',
      '\u200bDL-7K3F9-QXM2A\u00a0',
      'ＤＬ－７Ｋ３Ｆ９－ＱＸＭ２Ａ',
    ])
      expect(readOrderCodes(typed), typed).to.deep.equal(['DL-7K3F9-QXM2A']);
  });

  it('is read in whatever letters it was drawn', () => {
    fc.assert(
      fc.property(ten, fc.boolean(), (letters, isLower) => {
        const code = formatOrderCode(letters);
        expect(readOrderCodes(isLower ? code.toLowerCase() : code)).to.deep.equal([code]);
      }),
    );
  });

  it('is read through a Vietnamese keyboard, which makes one letter of two keys', () => {
    for (const [letters, typed] of [
      ['DD3F9QXM22', 'dl-đ3f9-qxm22'],
      ['7KEE9QXM2T', 'DL-7KÊ9-QXM2T'],
      ['7KAS9QXM2A', 'DL-7KÁ9-QXM2A'],
      ['7KUW9QXM2P', 'DL 7KƯ9 QXM2P'],
    ] as const) {
      expect(letters.slice(-1), letters).to.equal(checkCharacterOf(letters.slice(0, -1)));
      expect(readOrderCodes(typed), typed).to.include(formatOrderCode(letters));
      expect(readOrderCodes(typed.normalize('NFD')), typed).to.include(formatOrderCode(letters));
    }
    expect(readOrderCodes('đl-7k3f9-qxm2a'), 'the D of DL alone').to.deep.equal(['DL-7K3F9-QXM2A']);
  });

  it('may be several where the keyboard could have had other keys, and not many', () => {
    expect(readOrderCodes('DL-Đ0F9-QXM20')).to.deep.equal(['DL-DD0F9-QXM20', 'DL-D90F9-QXM20']);
    expect(readOrderCodes('DL-7ẾỆỘ').length).to.be.below(500);
    expect(readOrderCodes('DL-7ẾỆỘẤ'), 'no slip of a keyboard').to.deep.equal([]);
  });

  it('of before, without a check character, is read as it was', () => {
    for (const typed of ['DL-7K3F9-QXM20', 'dl-7k3f9-qxm2o', '7k3f9qxm20'])
      expect(readOrderCodes(typed), typed).to.deep.equal(['DL-7K3F9-QXM20']);
    expect(readOrderCodes('DL-ilo00-ILO11')).to.deep.equal(['DL-11000-11011']);
    expect(readOrderCodes('DL12345678')).to.deep.equal(['DL-D1123-45678']);
  });

  it('with a letter that only codes of now have must be right', () => {
    expect(readOrderCodes('DL-7KUW9-QXM2P')).to.deep.equal(['DL-7KUW9-QXM2P']);
    expect(readOrderCodes('DL-7KUW9-QXM2F')).to.deep.equal([]);
  });

  it('is not read out of anything else', () => {
    for (const typed of [
      '',
      'DL-',
      'DL-7K3F9',
      'DL-7K3F9-QXM2A-1',
      '7k3f9qxm2',
      'DL-7K3F9-QXMU0',
      'đơn hàng',
      'đơn của tôi',
      'Nguyễn Thị Hoa',
      '١٢٣٤٥٦٧٨٩٠',
      '🧺'.repeat(10),
    ])
      expect(readOrderCodes(typed), typed).to.deep.equal([]);
  });
});
