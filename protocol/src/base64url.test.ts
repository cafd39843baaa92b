import { expect } from 'chai';
import fc from 'fast-check';
import { base64urlOf, parseBase64url } from './base64url.js';

describe('base64url', () => {
  it('gives back the bytes and is what Node writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(base64urlOf(bytes)).to.equal(Buffer.from(bytes).toString('base64url'));
        expect(parseBase64url(base64urlOf(bytes))).to.deep.equal(bytes);
      }),
    );
  });

  it('refuses padding, other alphabets and half a byte', () => {
    for (const text of ['AA==', 'A+', 'A/', 'A', 'AAAAA', 'AB'])
      expect(() => parseBase64url(text), text).to.throw();
  });
});
