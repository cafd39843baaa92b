import { expect } from 'chai';
import fc from 'fast-check';
import { readVoucherCodes, voucherCodeOf } from './voucher-code.js';

const first = (typed: string) => readVoucherCodes(typed)[0];

describe('a voucher’s code', () => {
  it('is read however it was typed, copied or read out', () => {
    for (const typed of [
      'TET2027',
      'tet2027',
      ' tet 2027 ',
      'TET-2027',
      'tết‑2027',
      'te\u0302\u0301t2027',
      'ＴＥＴ２０２７',
    ])
      expect(first(typed), typed).to.equal('TET2027');
    expect(first('\u200Btet\u00AD2027\u2060')).to.equal('TET2027');
    expect(first('Đông Ba')).to.equal('DONGBA');
  });

  it('is found where a Vietnamese keyboard made marks of its keys', () => {
    expect(readVoucherCodes('Đ2027')).to.include('DD2027');
    expect(readVoucherCodes('Tét2027')).to.include('TEST2027');
  });

  it('is none where it is too short, too long, or of other letters', () => {
    for (const typed of ['', '   ', 'ABC', 'A'.repeat(21), 'Москва', '東京東京', '<b>', '👍👍👍👍'])
      expect(readVoucherCodes(typed), typed).to.deep.equal([]);
  });

  it('is set without its marks, and only where it is long enough so', () => {
    expect(voucherCodeOf('Tết 2027')).to.equal('TET2027');
    expect(voucherCodeOf('TẾT')).to.equal(undefined);
  });

  it('never gives more than can be looked up, nor anything but capitals and figures', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const codes = readVoucherCodes(typed);
        expect(codes.length).to.be.at.most(65);
        for (const code of codes) expect(code).to.match(/^[A-Z0-9]{4,20}$/);
      }),
    );
  });

  it('reads what it has read as itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,20}$/), (code) => {
        expect(readVoucherCodes(code)).to.deep.equal([code]);
      }),
    );
  });
});
