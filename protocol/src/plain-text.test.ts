import { expect } from 'chai';
import fc from 'fast-check';
import { isPlainLine, isPlainProse, plainLineOf, plainProseOf } from './plain-text.js';

/** Each with the letters it would hide between. */
const hidden: [string, string][] = [
  ['a direction override', '\u202e'],
  ['an isolate', '\u2068'],
  ['a direction mark', '\u200e'],
  ['a zero-width space', '\u200b'],
  ['a zero-width joiner', '\u200d'],
  ['a soft hyphen', '\u00ad'],
  ['a byte order mark', '\ufeff'],
  ['a filler that counts as a letter', '\u3164'],
  ['a joiner that counts as a mark', '\u034f'],
  ['a variation selector', '\ufe0f'],
  ['a tag letter', '\u{e0041}'],
  ['a tab', '\t'],
  ['a null', '\0'],
  ['a carriage return', '\r'],
  ['a control of the second set', '\u0085'],
  ['a line separator', '\u2028'],
  ['a space that does not break', '\u00a0'],
  ['a private character', '\ue000'],
  ['half a character', '\ud83d'],
  ['no character at all', '\uffff'],
];

describe('plain text', () => {
  it('is every word, digit and sign that a person writes', () => {
    for (const text of [
      '',
      'Nón lá bài thơ, vành 41 cm (lá non – “mo nang”)',
      'Ấp Mỹ Thượng; thôn Tây Hồ / Tay Ho',
      '手工斗笠 · ロバ · ಹುಡುಗ · קרמיקה · خزف',
      '12 ½ € 100 % №3 + ☂ 🎋',
      'Ấm'.normalize('NFD'),
    ])
      expect(isPlainLine(text), text).to.equal(true);
  });

  for (const [name, character] of hidden) {
    it(`has no room for ${name}`, () => {
      for (const text of [character, `Nón ${character}lá`, `${character}Nón`, `Nón${character}`]) {
        expect(isPlainLine(text)).to.equal(false);
        expect(isPlainProse(text)).to.equal(false);
      }
    });
  }

  it('has line breaks in prose alone', () => {
    expect(isPlainLine('Chằm tay.\nLá non.')).to.equal(false);
    expect(isPlainProse('Chằm tay.\nLá non.')).to.equal(true);
    expect(isPlainProse('Chằm tay.\r\nLá non.')).to.equal(true);
    expect(isPlainProse('Chằm tay.\rLá non.')).to.equal(false);
  });

  const anyText = fc
    .array(fc.oneof(fc.nat(0x2fff), fc.integer({ min: 0xe0000, max: 0xe0fff })), { maxLength: 20 })
    .map((points) => String.fromCodePoint(...points));

  it('is judged character by character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const each = Array.from(text);
        expect(isPlainLine(text)).to.equal(each.every((character) => isPlainLine(character)));
      }),
    );
  });

  it('is made of any text, and stays as it is once it is plain', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isPlainLine(plainLineOf(text))).to.equal(true);
        expect(plainLineOf(text)).to.equal(plainLineOf(text).normalize('NFC'));
        expect(plainLineOf(plainLineOf(text))).to.equal(plainLineOf(text));
        expect(isPlainProse(plainProseOf(text))).to.equal(true);
        expect(plainProseOf(plainProseOf(text))).to.equal(plainProseOf(text));
      }),
    );
  });

  it('keeps every letter that was there, and every line of prose', () => {
    const text = ' Nón\u00a0\u202elá\tbài\u200b thơ\r\nvành  41\u2009cm ';
    expect(plainLineOf(text)).to.equal('Nón lá bài thơ vành 41 cm');
    expect(plainProseOf(text)).to.equal('Nón lá bài thơ\nvành 41 cm');
    expect(plainLineOf('e\u200b\u0302 \u200b lá')).to.equal('ê lá');
  });
});
