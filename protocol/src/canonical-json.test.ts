import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalBytes, canonicalText, parseCanonical } from './canonical-json.js';
import { utf8 } from './text.js';

describe('canonical JSON', () => {
  it('orders keys by their UTF-16 units and leaves no spaces', () => {
    expect(canonicalText({ b: [1, null], a: 'x', A: true })).to.equal('{"A":true,"a":"x","b":[1,null]}');
  });

  it('writes one text for two spellings of the same Vietnamese word', () => {
    const composed = 'Thuận Hóa';
    expect(canonicalText({ [composed.normalize('NFD')]: composed.normalize('NFD') })).to.equal(
      canonicalText({ [composed]: composed }),
    );
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const bytes = canonicalBytes(value);
        expect(canonicalBytes(parseCanonical(bytes))).to.deep.equal(bytes);
      }),
    );
  });

  it('writes the same text whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalText(turned)).to.equal(canonicalText(value));
      }),
    );
  });

  it('keeps a key named __proto__', () => {
    expect(canonicalText(JSON.parse('{"__proto__":1}'))).to.equal('{"__proto__":1}');
  });

  it('refuses what JSON cannot carry exactly, naming the place', () => {
    expect(() => canonicalText({ a: [undefined] })).to.throw('$.a[0]');
    expect(() => canonicalText({ a: { b: 1n } })).to.throw('bigint at $.a.b');
    expect(() => canonicalText({ a: NaN })).to.throw('$.a');
    expect(() => canonicalText({ a: new Date(0) })).to.throw('$.a');
    expect(() => canonicalText({ a: '\ud800' })).to.throw('half a character');
    expect(() => canonicalText({ Huế: 1, ['Huế'.normalize('NFD')]: 2 })).to.throw('same in normal form');
  });

  it('reads a text exactly when it is the one that would be written', () => {
    const key = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '10',
        '9',
        '1',
        'a',
        'b',
        '__proto__',
        'toJSON',
        '\ufb01',
        '\u{1f600}',
        'e\u0301',
        '\u212b',
      ),
    );
    const leaf = fc.oneof(
      key,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
      ),
    }));
    const spelled = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replace('a', '\\u0061'),
      (text: string) => text.replace('"', ' "'),
      (text: string) => text.replace(/"(\w)/, '"\\ud800$1'),
      (text: string) => text.replace('{', '{"a":0,'),
      (text: string) => text.replace(/\d/, '-0'),
    );
    fc.assert(
      fc.property(tree, fc.boolean(), spelled, (value, isWritten, spell) => {
        const text = spell(written(value, isWritten));
        let said: unknown;
        try {
          said = JSON.parse(text);
        } catch {
          return;
        }
        let one: string | undefined;
        try {
          one = canonicalText(said);
        } catch {
          // It has no text that could be written.
        }
        if (one === text) expect(parseCanonical(utf8(text))).to.deep.equal(said);
        else expect(() => parseCanonical(utf8(text)), text).to.throw();
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses bytes that say the same in another way', () => {
    const texts = ['{"b":1,"a":2}', '{ "a":1}', '{"a":1,"a":1}', '[1.0]', '["\\u0061"]', '"Hue\u0302\u0301"'];
    for (const text of texts) expect(() => parseCanonical(utf8(text)), text).to.throw('canonical');
    expect(() => parseCanonical(utf8('\ufeff{}'))).to.throw();
    expect(() => parseCanonical(Uint8Array.of(0x22, 0xff, 0x22))).to.throw();
  });
});

/** Mostly as it should be: else nearly nothing would be read. */
function written(value: unknown, asItShould: boolean): string {
  try {
    return asItShould ? canonicalText(value) : JSON.stringify(value);
  } catch {
    return JSON.stringify(value);
  }
}
