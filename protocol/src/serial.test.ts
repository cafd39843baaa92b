import { expect } from 'chai';
import fc from 'fast-check';
import { drawSerial, formatSerial, parseSerial, serialHashOf } from './serial.js';
import { vectors } from './testing/vectors.js';

const serials = fc.uint8Array({ minLength: 15, maxLength: 15 }).map((bytes) => drawSerial(() => bytes));
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Of the planes where letters and what hides between them stand. */
const anyText = fc
  .array(fc.oneof(fc.nat(0x3fff), fc.integer({ min: 0xe0000, max: 0xe01ff })), { maxLength: 20 })
  .map((points) => String.fromCodePoint(...points));

const known = 'NF7B6G7EV7KV5B6H';

/** A serial in which these keys stand once. */
function serialWith(keys: string): string {
  const values = Array.from(keys.replace('O', '0'), (key) => alphabet.indexOf(key));
  const bytes = Uint8Array.from([
    ...values,
    ...Array<number>(15 - values.length).fill(alphabet.indexOf('K')),
  ]);
  return drawSerial(() => bytes);
}

describe('serial', () => {
  it('is read back from the way it is printed', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        expect(formatSerial(serial)).to.match(/^(\w{4}-){3}\w{4}$/);
        expect(parseSerial(formatSerial(serial))).to.deep.equal({ kind: 'serial', serial });
      }),
    );
  });

  it('is read whatever the case, spaces and hyphens, with O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(serials, fc.constantFrom('I', 'L', 'i', 'l'), (serial, one) => {
        const typed = formatSerial(serial)
          .toLowerCase()
          .replaceAll('-', ' – ')
          .replaceAll('0', 'o')
          .replaceAll('1', one);
        expect(parseSerial(` ${typed}\n`)).to.deep.equal({ kind: 'serial', serial });
      }),
    );
  });

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(serials, fc.nat(15), fc.integer({ min: 1, max: 31 }), (serial, at, shift) => {
        const other = alphabet[(alphabet.indexOf(serial[at]!) + shift) % 32]!;
        const typed = serial.slice(0, at) + other + serial.slice(at + 1);
        expect(parseSerial(typed)).to.deep.equal({ kind: 'wrong-check-character' });
      }),
    );
  });

  it('notices any two different characters that changed places', () => {
    fc.assert(
      fc.property(serials, fc.nat(15), fc.nat(15), (serial, one, other) => {
        const typed = Array.from(serial);
        [typed[one], typed[other]] = [serial[other]!, serial[one]!];
        const expected =
          serial[one] === serial[other] ? { kind: 'serial', serial } : { kind: 'wrong-check-character' };
        expect(parseSerial(typed.join(''))).to.deep.equal(expected);
      }),
    );
  });

  it('says which character is none of its alphabet, U among them', () => {
    expect(parseSerial('0000-000U-0000-0000')).to.deep.equal({
      kind: 'wrong-character',
      character: 'U',
      position: 8,
    });
    expect(parseSerial('0000-00Щ0')).to.deep.include({
      kind: 'wrong-character',
      character: 'Щ',
      position: 7,
    });
  });

  it('is read whatever stands between its characters, seen or not', () => {
    for (const between of [
      '\u200B',
      '\u00AD',
      '\u200E',
      '\u2212',
      '.',
      '/',
      '_',
      '·',
      '\u2066',
      '\uFEFF',
      '\u3164',
      '\0',
      '\t',
      ' – ',
    ]) {
      const typed = formatSerial(known).replaceAll('-', between);
      expect(parseSerial(`\u202A${typed}\u202C`), typed).to.deep.equal({ kind: 'serial', serial: known });
    }
  });

  it('is never refused with a character that cannot be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseSerial(text);
        if (!('character' in parsed)) return;
        expect(parsed.character)
          .to.match(/^[\p{L}\p{N}]$/u)
          .and.not.match(/\p{Default_Ignorable_Code_Point}/u);
      }),
    );
  });

  it('is found again when a Vietnamese keyboard changed a letter and only one thing can be meant', () => {
    expect(parseSerial('NF7B6G7ÊV7KV5B6H')).to.deep.equal({ kind: 'serial', serial: 'NF7B6G7EV7KV5B6H' });
    for (const [meant, typed] of [
      // Telex, then VNI, then letters that were changed alone.
      ['DD', 'Đ'],
      ['EE', 'ê'],
      ['AS', 'Á'],
      ['OF', 'ò'],
      ['W', 'Ư'],
      ['D9', 'đ'],
      ['A8', 'Ă'],
      ['06', 'Ô'],
      ['D', 'Đ'],
      ['A', 'Ạ'],
    ] as const) {
      const serial = serialWith(meant);
      expect(parseSerial(serial.replace(meant.replace('O', '0'), typed)), typed).to.deep.equal({
        kind: 'serial',
        serial,
      });
      expect(
        parseSerial(serial.replace(meant.replace('O', '0'), typed).normalize('NFD')),
        typed,
      ).to.deep.equal({ kind: 'serial', serial });
    }
  });

  it('is not guessed when a keyboard’s letter may be several things, or none', () => {
    expect(parseSerial('ĐĐĐĐ ĐĐĐĐ ĐĐĐĐ ĐĐĐĐ')).to.deep.equal({
      kind: 'keyboard-letter',
      character: 'Đ',
      position: 1,
    });
    expect(parseSerial('0000 00Ê0')).to.deep.equal({ kind: 'keyboard-letter', character: 'Ê', position: 7 });
    expect(parseSerial('NF7B6G7ÊV7KV5B6J').kind).to.equal('keyboard-letter');
  });

  it('says how many characters came', () => {
    expect(parseSerial('0000')).to.deep.equal({ kind: 'wrong-length', characters: 4, expected: 16 });
    expect(parseSerial('')).to.deep.equal({ kind: 'wrong-length', characters: 0, expected: 16 });
  });

  it('uses all 75 random bits', () => {
    const lowest = drawSerial((size) => new Uint8Array(size));
    const highest = drawSerial((size) => new Uint8Array(size).fill(255));
    expect(lowest.slice(0, 15)).to.equal('0'.repeat(15));
    expect(highest.slice(0, 15)).to.equal('Z'.repeat(15));
    expect(() => drawSerial(() => new Uint8Array(3))).to.throw('got 3');
  });

  it('has the published form and hash', () => {
    for (const vector of vectors<{ serial: string; printed: string; serialHash: string }[]>('serials')) {
      expect(parseSerial(vector.printed)).to.deep.equal({ kind: 'serial', serial: vector.serial });
      expect(formatSerial(vector.serial)).to.equal(vector.printed);
      expect(serialHashOf(vector.serial)).to.equal(vector.serialHash);
    }
  });
});
