import { expect } from 'chai';
import fc from 'fast-check';
import { plainLine, plainLines } from './plain-text.js';

/** Of the planes where letters, emoji and what hides between them stand; halves of characters too. */
const anyText = fc
  .array(
    fc.oneof(
      fc.nat(0x3fff),
      fc.integer({ min: 0xd7f0, max: 0xffff }),
      fc.integer({ min: 0x1f000, max: 0x1ffff }),
      fc.integer({ min: 0xe0000, max: 0xe01ff }),
    ),
    { maxLength: 40 },
  )
  .map((points) => String.fromCodePoint(...points));

describe('plain text', () => {
  it('is composed, so that an accent counts once however it was typed', () => {
    expect(plainLine('No\u0301n la\u0301 Hue\u0302\u0301')).to.equal('Nón lá Huế');
    expect(plainLine('e\u200B\u0302')).to.equal('ê');
  });

  it('holds no mark of direction and nothing of zero width', () => {
    expect(plainLine('Nón \u202Eál nón')).to.equal('Nón ál nón');
    expect(plainLine('Nón \u200B lá')).to.equal('Nón lá');
    for (const unseen of [
      '\u00AD',
      '\u200C',
      '\u200D',
      '\u200E',
      '\u2060',
      '\u2068',
      '\uFEFF',
      '\u3164',
      '\uE000',
      '\0',
      '\x1b',
      '\uFFF9',
      '\u{E0041}',
      '\uD800',
    ]) {
      expect(plainLine(`Nón${unseen} lá`), `U+${unseen.codePointAt(0)!.toString(16)}`).to.equal('Nón lá');
    }
  });

  it('of one line has no tab and no line end', () => {
    expect(plainLine('\tNón\tlá\r\nbài\u2028thơ\u00A0 \n')).to.equal('Nón lá bài thơ');
  });

  it('of several lines keeps its paragraphs and no more', () => {
    expect(plainLines(' Lá \r\n\ttre\n\n\n\n  chỉ\u2029 \n')).to.equal('Lá\ntre\n\nchỉ');
  });

  it('keeps what people really write: foreign scripts, symbols, emoji with their joiners', () => {
    for (const text of [
      'Nguyễn Thị Ngọc',
      '陶器・藍',
      'Œuvre d’Hélène – 50 %',
      'ไม้ไผ่',
      '👩🏽‍🌾 ❤️ 1️⃣ 🇻🇳',
      'กำ ก็',
    ]) {
      expect(plainLine(text), text).to.equal(text.normalize('NFC'));
    }
  });

  it('stacks no tower of marks, and no mark on nothing', () => {
    expect(plainLine(`x${'\u0336'.repeat(40)}y`)).to.equal(`x${'\u0336'.repeat(4)}y`);
    expect(plainLine('\u0301 \u0323a')).to.equal('a');
  });

  it('is plain once it was made plain, whatever came', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const plain of [plainLine, plainLines]) {
          const once = plain(text);
          expect(plain(once)).to.equal(once);
          expect(once).to.equal(once.normalize('NFC').trim());
          // Emoji keep the two that make one picture of several characters, and may be of next year.
          expect(once.replace(/[\u200D\uFE0F]|\p{Extended_Pictographic}/gu, '')).not.to.match(
            /[\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}]|[^\P{Cc}\n]/u,
          );
        }
        expect(plainLine(text)).not.to.contain('\n');
      }),
      { numRuns: 500 },
    );
  });
});
