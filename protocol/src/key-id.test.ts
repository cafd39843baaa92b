import { expect } from 'chai';
import { type Hex, ZERO_32 } from './hex.js';
import { decodeKey, encodeKey } from './key-id.js';
import { isPublicKey } from './p256.js';
import { key } from './testing/test-passkey.js';

describe('key', () => {
  const verifier: Hex = `0x${'ab'.repeat(20)}`;

  it('is named with its verifier in 84 bytes', () => {
    expect(decodeKey(encodeKey(verifier, key.publicKey))).to.deep.equal({
      verifier,
      publicKey: key.publicKey,
    });
    expect(() => encodeKey(verifier, ZERO_32)).to.throw('64 bytes');
    expect(() => decodeKey(verifier)).to.throw('84 bytes');
  });

  it('must be a point of the curve', () => {
    expect(isPublicKey(key.publicKey)).to.equal(true);
    expect(isPublicKey(`0x${'11'.repeat(64)}`)).to.equal(false);
    expect(isPublicKey('0x11')).to.equal(false);
  });
});
