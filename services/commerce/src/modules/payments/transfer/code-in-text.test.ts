import { expect } from 'chai';
import fc from 'fast-check';
import { checkCharacterOf, formatOrderCode, ORDER_CODE_LETTERS } from '../../../../api/reading/order-code.js';
import { codesIn, nearCodes, transferCodeOf } from './code-in-text.js';

const CODE = 'DL-7K3F9-QXM2A';
const OTHER = 'DL-DD3F9-QXM22';

const codes = fc
  .array(fc.constantFrom(...ORDER_CODE_LETTERS), { minLength: 9, maxLength: 9 })
  .map((nine) => formatOrderCode(nine.join('') + checkCharacterOf(nine.join(''))));
/** What banks write around it. Without D it cannot begin a code by itself. */
const noise = fc
  .array(fc.constantFrom(...'0123456789ABCEFGHIJKLMNOPQRSTUVWXYZ .-/,:'), { maxLength: 60 })
  .map((characters) => characters.join(''));

describe('the codes in the words of a transfer', () => {
  it('are found in what banks make of them', () => {
    for (const text of [
      'DL7K3F9QXM2A',
      CODE,
      'dl7k3f9qxm2a',
      'DL 7K3F9 QXM2A',
      'MBVCB.3278907687.DL7K3F9QXM2A.CT tu 0123456789 LE THI HOA toi 1012345678 DAU LANG tai MB',
      'LE THI HOA chuyen tien DL7K3F9QXM2A- Ma GD ACSP/ QA123456',
      'CUSTOMER DL7K3F9QXM2A   FT26334123456789',
      'IBFTDL7K3F9QXM2AGD123456-113026',
      'QR - DL7K3F9Q XM2A',
      'DL7K3F9\nQXM2A',
      'Đặng Thị Bưởi chuyển tiền đơn DL7K3F9QXM2A ạ',
      'ＤＬ７Ｋ３Ｆ９ＱＸＭ２Ａ',
    ])
      expect(codesIn(text), text).to.deep.equal([CODE]);
  });

  it('are all found, each once, in the order in which they stand', () => {
    expect(codesIn(`${OTHER} va ${CODE}, ${transferCodeOf(OTHER)}`)).to.deep.equal([OTHER, CODE]);
    expect(codesIn('DL7K3F9QXM2ADLDD3F9QXM22')).to.deep.equal([CODE, OTHER]);
    expect(codesIn('DLDL7K3F9QXM2A')).to.deep.equal([CODE]);
  });

  it('are found through a Vietnamese keyboard, which makes one letter of two keys', () => {
    for (const [text, code] of [
      ['DLĐ3F9QXM22', 'DL-DD3F9-QXM22'],
      ['dlđ3f9qxm22', 'DL-DD3F9-QXM22'],
      ['ĐL7K3F9QXM2A', CODE],
      ['TTĐL7K3F9QXM2A', CODE],
      ['DL7KÊ9QXM2T', 'DL-7KEE9-QXM2T'],
      ['DL7KÁ9QXM2A', 'DL-7KAS9-QXM2A'],
      ['chuyển khoản DL7KƯ9QXM2P ạ', 'DL-7KUW9-QXM2P'],
      ['DL7KÊ9QXM2T'.normalize('NFD'), 'DL-7KEE9-QXM2T'],
    ] as const)
      expect(codesIn(text), text).to.deep.equal([code]);
  });

  it('are found whatever stands around them', () => {
    fc.assert(
      fc.property(noise, codes, noise, (before, code, after) => {
        expect(codesIn(before + transferCodeOf(code) + after)).to.include(code);
        expect(codesIn(`${before}${code.toLowerCase()}${after}`)).to.include(code);
      }),
    );
  });

  it('are none when one character is another, or two changed places', () => {
    const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    fc.assert(
      fc.property(codes, fc.nat(11), fc.constantFrom(...characters), (code, at, other) => {
        const text = transferCodeOf(code);
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        if (changed !== text) expect(codesIn(changed)).to.deep.equal([]);
      }),
    );
    fc.assert(
      fc.property(codes, fc.nat(10), (code, at) => {
        const text = transferCodeOf(code);
        const swapped = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
        if (swapped !== text) expect(codesIn(swapped)).to.deep.equal([]);
      }),
    );
  });

  it('are none in what has none', () => {
    for (const text of [
      '',
      'DL',
      'DL7K3F9QXM2',
      '7K3F9QXM2A',
      'DL7K3F9QXM20',
      'DL-7K3F9-QXM20',
      'chuyen tien mua non la',
      'DL2026113012345678',
      '🧺'.repeat(100),
      'Đ'.repeat(400),
    ])
      expect(codesIn(text), text).to.deep.equal([]);
  });

  it('are looked for at once in whatever somebody sends', () => {
    const before = Date.now();
    codesIn('ĐLẾỆỘAB'.repeat(100_000));
    nearCodes('ĐLẾỆỘAB'.repeat(100_000), Array<string>(500).fill(CODE));
    expect(Date.now() - before).to.be.below(2_000);
  });
});

describe('the codes that may have been meant', () => {
  const known = [OTHER, CODE, 'DL-ABCDE-FGHJ3'];

  it('are those that one slip tells from what stands there', () => {
    for (const text of [
      'DL7K3F9QXM2B',
      'DL7K3F9QXN2A',
      'DI7K3F9QXM2A',
      'OL7K3F9QXM2A',
      'DL7K39FQXM2A',
      'LD7K3F9QXM2A',
      'DL7K3F9QX2MA',
      'DL7K3F9QXMA2',
      'DL7K39QXM2A',
      'L7K3F9QXM2A',
      'DL7K3F9QXM2',
      'DL7K3F99QXM2A',
      'MBVCB.3278 DL7K3F9QXM2 GD 6012',
      'lê thị hoa dl-7k3f9-qxm2b ạ',
    ])
      expect(nearCodes(text, known), text).to.deep.equal([CODE]);
  });

  it('are there too when a bank left one plain letter of what a keyboard made of two', () => {
    expect(nearCodes('DLD3F9QXM22', known)).to.deep.equal([OTHER]);
  });

  it('are not guessed where one stands as it should, or where too much is wrong', () => {
    for (const text of [
      CODE,
      'ĐL7K3F9QXM2A',
      '',
      'DL',
      'DL7K3F9QX',
      'DL7K3F9QXNA2',
      'DL3K7F9QXM2B',
      'chuyen tien mua non la',
    ])
      expect(nearCodes(text, known), text).to.deep.equal([]);
    expect(nearCodes('DL7K3F9QXM2B', [])).to.deep.equal([]);
  });

  it('include the one meant, whichever character is another and whatever stands around', () => {
    fc.assert(
      fc.property(noise, codes, noise, fc.nat(11), (before, code, after, at) => {
        const text = transferCodeOf(code);
        const changed = `${text.slice(0, at)}0${text.slice(at + 1)}`;
        expect(nearCodes(before + changed + after, [OTHER, code])).to.include(code);
      }),
    );
  });
});
