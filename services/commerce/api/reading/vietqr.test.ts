import { expect } from 'chai';
import fc from 'fast-check';
import { checksumOf, formatVietQr, parseVietQr, transferTextOf, type VietQr } from './vietqr.js';

const money = (amount: bigint, currency: string) => ({ amount, currency });
const dong = (amount: bigint) => money(amount, 'VND');

/** What banks and shops print, and what each says. */
const PRINTED: readonly (readonly [string, VietQr])[] = [
  [
    '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E',
    {
      bin: '970403',
      accountNumber: '0011012345678',
      amount: dong(180_000n),
      content: 'thanh toan don hang',
      billNumber: 'NPS6869',
    },
  ],
  [
    '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F',
    { bin: '970403', accountNumber: '0011012345678' },
  ],
  [
    '00020101021238540010A00000072701240006970436011010175956000208QRIBFTTA530370454061800005802VN62230819thanh toan don hang630470FA',
    {
      bin: '970436',
      accountNumber: '1017595600',
      amount: dong(180_000n),
      content: 'thanh toan don hang',
    },
  ],
  [
    '00020101021238540010A00000072701240006970436011012345678900208QRIBFTTA5303704540712500005802VN62140810DL7K3M9QX263041584',
    { bin: '970436', accountNumber: '1234567890', amount: dong(1_250_000n), content: 'DL7K3M9QX2' },
  ],
  [
    '00020101021238570010A00000072701270006970405011340002051234560208QRIBFTTA530370454061350005802VN62140810DLTEST00016304A478',
    { bin: '970405', accountNumber: '4000205123456', amount: dong(135_000n), content: 'DLTEST0001' },
  ],
];
const ONE = PRINTED[3]!;

const crc = (body: string): string => checksumOf(`${body}6304`).toString(16).toUpperCase().padStart(4, '0');
/** The text changed by somebody who also set the checksum right. */
const changed = (from: string | RegExp, to: string): string => {
  const body = ONE[0].slice(0, -8).replace(from, to);
  expect(body).to.not.equal(ONE[0].slice(0, -8));
  return `${body}6304${crc(body)}`;
};
const faultOf = (text: string): string => {
  const parsed = parseVietQr(text);
  return parsed.kind === 'refused' ? parsed.fault : 'none';
};

describe('the text of a VietQR code', () => {
  it('is read, and written again to the same characters', () => {
    for (const [text, transfer] of PRINTED) {
      expect(parseVietQr(text)).to.deep.equal({ kind: 'vietqr', transfer });
      expect(formatVietQr(transfer)).to.equal(text);
    }
  });

  it('is refused for what is wrong in it, though its checksum is right', () => {
    const refused = {
      '00020101021238590010A00000072701250006970436011012345678900208QRIBFTTA53037045405250005802VN5908My Store62230819Thanh toan don hang63043669':
        'lengths',
      '00020101021238570010A00000072701390006970422011301234567890200208QRIBFTTA53037045405500005802VN62160812Test Payment630495B6':
        'service-misplaced',
      '00020001021238570010A00000072701270006970436011308810004580860208QRIBFTTA53037045802VN6304CD60':
        'version',
    };
    for (const [text, fault] of Object.entries(refused)) {
      expect(text.slice(-4)).to.equal(crc(text.slice(0, -8)));
      expect(faultOf(text), text).to.equal(fault);
    }
  });

  it('is refused with each fault by its name', () => {
    expect(faultOf(changed('010212', '010211'))).to.equal('initiation');
    expect(faultOf(changed('54071250000', ''))).to.equal('initiation');
    expect(faultOf(changed('QRIBFTTA', 'QRIBFTTC'))).to.equal('service');
    expect(faultOf(changed('A000000727', 'A000000728'))).to.equal('service');
    expect(faultOf(changed('970436', '97043A'))).to.equal('account');
    expect(faultOf(changed('1234567890', '12345 7890'))).to.equal('account');
    expect(faultOf(changed('5303704', '5303840'))).to.equal('currency');
    expect(faultOf(changed('1250000', '0250000'))).to.equal('amount');
    expect(faultOf(changed('1250000', '12500.0'))).to.equal('amount');
    expect(faultOf(changed('5802VN', '5802LA'))).to.equal('country');
    expect(faultOf(changed('DL7K3M9QX2', 'ĐL7K3M9QX2'))).to.equal('content');
    expect(faultOf(changed('62140810DL7K3M9QX2', '62300826ABCDEFGHIJKLMNOPQRSTUVWXYZ'))).to.equal('content');
    expect(faultOf(changed('5802VN', '5802VN5908My Store'))).to.equal('fields');
    expect(faultOf(changed(/(5303704)(54071250000)/, '$2$1'))).to.equal('fields');
    expect(faultOf(changed('5802VN', '5802VN5802VN'))).to.equal('lengths');
    expect(faultOf(changed('5802VN', '58-2VN'))).to.equal('lengths');
    for (const text of ['', '6304', `6304${crc('')}`, 'DL7K3F9QXM2A', 'https://daulang.example/c/0000'])
      expect(faultOf(text), text).to.not.equal('none');
  });

  it('with any one character changed, left out or put in is refused', () => {
    for (const [text] of PRINTED) {
      for (let at = 0; at < text.length; at += 1) {
        for (let code = 0x20; code < 0x7f; code += 1) {
          const other = String.fromCharCode(code);
          if (other !== text[at])
            expect(faultOf(text.slice(0, at) + other + text.slice(at + 1))).to.not.equal('none');
        }
        expect(faultOf(text.slice(0, at) + text.slice(at + 1))).to.not.equal('none');
        expect(faultOf(`${text.slice(0, at)}0${text.slice(at)}`)).to.not.equal('none');
      }
      expect(faultOf(`${text}\n`)).to.equal('checksum');
    }
    expect(faultOf(PRINTED[0]![0].replace(/2E2E$/, '2e2e'))).to.equal('checksum');
  });

  it('says what it was made from, whatever that is', () => {
    const plain = (from: string, max: number) =>
      fc
        .array(fc.constantFrom(...from), { minLength: 1, maxLength: max })
        .map((characters) => characters.join(''));
    const figures = '0123456789';
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    const words = plain(`${figures}${letters}${letters.toLowerCase()} -./&`, 25);
    const transfers = fc.record(
      {
        bin: fc.array(fc.constantFrom(...figures), { minLength: 6, maxLength: 6 }).map((six) => six.join('')),
        accountNumber: plain(figures + letters, 19),
        amount: fc.bigInt({ min: 1n, max: 9_999_999_999_999n }).map(dong),
        content: words,
        billNumber: words,
      },
      { requiredKeys: ['bin', 'accountNumber'] },
    );
    fc.assert(
      fc.property(transfers, (transfer) => {
        expect(parseVietQr(formatVietQr(transfer))).to.deep.equal({ kind: 'vietqr', transfer });
      }),
    );
  });

  it('is not made of what a bank would read otherwise', () => {
    const [, right] = ONE;
    for (const wrong of [
      { bin: '97043' },
      { bin: '97043A' },
      { accountNumber: '' },
      { accountNumber: '12345678901234567890' },
      { accountNumber: '1234 567' },
      { accountNumber: 'abc' },
      { amount: dong(0n) },
      { amount: dong(-1n) },
      { amount: dong(10_000_000_000_000n) },
      { amount: money(100n, 'USD') },
      { content: '' },
      { content: 'A'.repeat(26) },
      { content: 'Đơn hàng' },
      { content: 'hai\ndòng' },
      { billNumber: 'số 1' },
    ])
      expect(() => formatVietQr({ ...right, ...wrong }), Object.keys(wrong)[0]).to.throw();
  });

  it('has the checksum of CRC-16/CCITT-FALSE', () => {
    expect(checksumOf('123456789')).to.equal(0x29b1);
  });
});

describe('the words of a transfer', () => {
  it('are without marks, and keep all else that is plain', () => {
    expect(transferTextOf('Đơn hàng DL7K3F9QXM2A')).to.equal('Don hang DL7K3F9QXM2A');
    expect(transferTextOf('Nguyễn Thị Bưởi – ướp trà, đợt 2')).to.equal('Nguyen Thi Buoi uop tra, dot 2');
    expect(transferTextOf('No\u0301n la\u0301')).to.equal('Non la');
    expect(transferTextOf('ＤＬ７Ｋ\u200b３Ｆ９')).to.equal('DL7K 3F9');
    expect(transferTextOf('  🧺 \n')).to.equal('');
  });

  it('are plain whatever they are made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(transferTextOf(text)).to.match(/^([!-~]+( [!-~]+)*)?$/);
      }),
    );
  });
});
