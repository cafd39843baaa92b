import { expect } from 'chai';
import { beneficiaryOf, contentOf, providerOf, qrOf } from '../testing/trial.js';
import { crcOf } from './crc.js';
import { type QrFault, readQr } from './read-qr.js';

/** Texts as banks print them, and what they ask for. */
const GOOD: [text: string, bin: string, account: string, amount: number | null, content: string][] = [
  [
    '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E',
    '970403',
    '0011012345678',
    180_000,
    'thanh toan don hang',
  ],
  [
    '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F',
    '970403',
    '0011012345678',
    null,
    '',
  ],
  [
    '00020101021238540010A00000072701240006970436011010175956000208QRIBFTTA530370454061800005802VN62230819thanh toan don hang630470FA',
    '970436',
    '1017595600',
    180_000,
    'thanh toan don hang',
  ],
  [
    '00020101021238540010A00000072701240006970436011012345678900208QRIBFTTA5303704540712500005802VN62140810DL7K3M9QX263041584',
    '970436',
    '1234567890',
    1_250_000,
    'DL7K3M9QX2',
  ],
  [
    '00020101021238570010A00000072701270006970405011340002051234560208QRIBFTTA530370454061350005802VN62140810DLTEST00016304A478',
    '970405',
    '4000205123456',
    135_000,
    'DLTEST0001',
  ],
];

/** Texts with a right check number that are no order all the same. */
const BAD: [fault: QrFault, text: string][] = [
  [
    'lengths',
    '00020101021238590010A00000072701250006970436011012345678900208QRIBFTTA53037045405250005802VN5908My Store62230819Thanh toan don hang63043669',
  ],
  [
    'service',
    '00020101021238570010A00000072701390006970422011301234567890200208QRIBFTTA53037045405500005802VN62160812Test Payment630495B6',
  ],
  [
    'version',
    '00020001021238570010A00000072701270006970436011308810004580860208QRIBFTTA53037045802VN6304CD60',
  ],
  ['version', qrOf({ '01': '13' })],
  ['version', qrOf({ '01': null })],
  ['not-vietqr', qrOf({ '38': null })],
  ['not-vietqr', qrOf({ '38': providerOf(beneficiaryOf('970436', '1'), 'QRIBFTTA', 'A000000728') })],
  ['bank', qrOf({ '38': providerOf(beneficiaryOf('97043', '1012345678')) })],
  ['account', qrOf({ '38': providerOf(beneficiaryOf('970436', '')) })],
  ['account', qrOf({ '38': providerOf(beneficiaryOf('970436', '12345678901234567890')) })],
  ['account', qrOf({ '38': providerOf(beneficiaryOf('970436', '1012 345')) })],
  ['service', qrOf({ '38': providerOf(beneficiaryOf('970436', '1012345678'), 'QRIBFTTC') })],
  ['currency', qrOf({ '53': '840' })],
  ['country', qrOf({ '58': 'TH' })],
  ['amount', qrOf({ '54': '0' })],
  ['amount', qrOf({ '54': '1250000.50' })],
  ['amount', qrOf({ '54': '-5' })],
  ['amount', qrOf({ '54': '12345678901234' })],
  ['content', qrOf({ '62': contentOf('x'.repeat(26)) })],
  ['content', qrOf({ '62': contentOf('nón lá') })],
  ['lengths', qrOf({ '62': '0899x' })],
  ['lengths', qrOf({ '62': `${contentOf('one')}${contentOf('two')}` })],
];

describe('a VietQR text', () => {
  it('has a check number as its standard computes it', () => {
    expect(crcOf('123456789')).to.equal('29B1');
  });

  for (const [text, bin, accountNumber, amount, content] of GOOD) {
    it(`asks for ${amount ?? 'any'} đồng to ${bin} ${accountNumber}`, () => {
      expect(readQr(text)).to.deep.equal({ bin, accountNumber, amount, content });
    });
  }

  for (const [fault, text] of BAD) {
    it(`is refused for its ${fault}: ${text.slice(0, -8)}`, () => expect(readQr(text)).to.equal(fault));
  }

  it('is refused with any one character changed, left out or added', () => {
    for (const [text] of GOOD) {
      for (let at = 0; at < text.length; at++) {
        const [before, after] = [text.slice(0, at), text.slice(at + 1)];
        for (const other of ['0', '1', '8', 'A', 'f', ' ', 'ế']) {
          if (text[at] !== other) expect(readQr(before + other + after), `${at} ${other}`).to.be.a('string');
        }
        expect(readQr(before + after), `without ${at}`).to.be.a('string');
        expect(readQr(`${before}7${text.slice(at)}`), `with another before ${at}`).to.be.a('string');
      }
    }
  });

  it('is refused when it is none at all', () => {
    for (const text of ['', '6304', '63041D0F', 'https://example.org/pay', 'x'.repeat(5_000)]) {
      expect(readQr(text)).to.equal('checksum');
    }
    expect(readQr(`6304${crcOf('6304')}`)).to.equal('version');
    expect(readQr('\n00020101021138570010')).to.equal('checksum');
  });
});
