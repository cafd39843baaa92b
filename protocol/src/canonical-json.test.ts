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

  it('refuses bytes that say the same in another way', () => {
    const texts = ['{"b":1,"a":2}', '{ "a":1}', '{"a":1,"a":1}', '[1.0]', '["\\u0061"]', '"Hue\u0302\u0301"'];
    for (const text of texts) expect(() => parseCanonical(utf8(text)), text).to.throw('canonical');
    expect(() => parseCanonical(utf8('\ufeff{}'))).to.throw();
    expect(() => parseCanonical(Uint8Array.of(0x22, 0xff, 0x22))).to.throw();
  });
});
