import { expect } from 'chai';
import fc from 'fast-check';
import { bytesOf, hexOf, isHex, joinBytes, parseHex } from './hex.js';

describe('hex', () => {
  it('gives back the bytes it was made of', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => void expect(bytesOf(hexOf(bytes))).to.deep.equal(bytes)),
    );
  });

  it('is lower case, whatever was typed', () => {
    expect(parseHex('0xABcd')).to.equal('0xabcd');
    expect(isHex('0xABcd')).to.equal(false);
  });

  it('refuses half a byte, a missing prefix, other letters and another size, showing what came', () => {
    for (const text of ['0xabc', 'abcd', '0xgg', ''])
      expect(() => parseHex(text), text).to.throw(`got "${text}"`);
    expect(() => parseHex('0xabcd', 3)).to.throw('3 bytes');
    expect(isHex('0xabcd', 2)).to.equal(true);
    expect(isHex(7)).to.equal(false);
  });

  it('joins parts in order', () => {
    expect(hexOf(joinBytes(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3)))).to.equal('0x010203');
  });
});
