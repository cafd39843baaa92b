import { expect } from 'chai';
import fc from 'fast-check';
import { formatQr, parseQr } from './qr.js';
import { drawSerial, formatSerial } from './serial.js';

const own = ['https://daulang.example', 'http://localhost:3000'];
const serials = fc.uint8Array({ minLength: 15, maxLength: 15 }).map((bytes) => drawSerial(() => bytes));
const serial = drawSerial((size) => new Uint8Array(size).fill(20));

describe('QR of a label', () => {
  it('is read back, in both grammars', () => {
    fc.assert(
      fc.property(
        serials,
        fc.constantFrom(...own),
        fc.constantFrom(null, '09506000134352'),
        (each, origin, gtin14) => {
          const address = { origin, serial: each, gtin14 };
          expect(parseQr(formatQr(address), own)).to.deep.equal({ kind: 'label', ...address });
        },
      ),
    );
  });

  it('is read with a query, a fragment, a slash behind it and a host in capitals', () => {
    for (const text of [
      `https://daulang.example/c/${serial}?l=en`,
      `https://daulang.example/c/${formatSerial(serial).toLowerCase()}/#top`,
      ` HTTPS://DAULANG.EXAMPLE/c/${serial}\n`,
      `HTTPS://DAULANG.EXAMPLE/C/${serial}`,
      `http://daulang.example/c/${serial}`,
      `daulang.example/c/${serial}`,
      `\u2068daulang.example/c/${formatSerial(serial).replaceAll('-', '\u200B-')}\u2069`,
    ]) {
      expect(parseQr(text, own), text).to.deep.include({ kind: 'label', serial });
    }
  });

  it('in capitals opens on a host of any port', () => {
    const text = 'HTTP://LOCALHOST:3000/C/NF7B6G7EV7KV5B6H';
    expect(parseQr(text, own)).to.deep.equal({
      kind: 'label',
      origin: 'http://localhost:3000',
      serial: 'NF7B6G7EV7KV5B6H',
      gtin14: null,
    });
    expect(parseQr(text.replace(':3000', ':4000'), own).kind).to.equal('elsewhere');
  });

  it('on another host is not read, only named', () => {
    const address = `https://copy.example/c/${serial}`;
    expect(parseQr(address, own)).to.deep.equal({ kind: 'elsewhere', origin: 'https://copy.example' });
    expect(parseQr(`https://daulang.example.copy.example/c/${serial}`, own).kind).to.equal('elsewhere');
    expect(parseQr(`copy.example/C/${serial}`, own)).to.deep.equal({
      kind: 'elsewhere',
      origin: 'https://copy.example',
    });
    expect(parseQr(`https://daulang.example@copy.example/c/${serial}`, own).kind).to.equal('not-a-label');
  });

  it('with a damaged serial says what to look at', () => {
    expect(parseQr('https://daulang.example/c/0000-0000-0000-0001', own)).to.deep.equal({
      kind: 'wrong-serial',
      origin: own[0],
      why: { kind: 'wrong-check-character' },
    });
  });

  it('is told from any other text', () => {
    const texts = [
      '',
      'hello',
      serial,
      formatSerial(serial).replaceAll('-', '/'),
      `kkkk/c/${serial}`,
      `user@daulang.example/c/${serial}`,
      'https://daulang.example/',
      'https://daulang.example/n/1/2',
      `https://daulang.example/01/09506000134353/21/${serial}`,
      `javascript:alert(1)//daulang.example/c/${serial}`,
    ];
    for (const text of texts) expect(parseQr(text, own).kind, text).to.equal('not-a-label');
  });

  it('is not made with a wrong GTIN', () => {
    expect(() => formatQr({ origin: own[0]!, serial, gtin14: '09506000134353' })).to.throw('09506000134353');
  });
});
