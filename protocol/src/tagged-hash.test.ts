import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { hexOf } from './hex.js';
import { taggedHash } from './tagged-hash.js';
import { tags } from './tags.js';
import { utf8 } from './text.js';

const sha256 = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

describe('tagged hash', () => {
  it('is sha256(sha256(tag) ‖ sha256(tag) ‖ bytes)', () => {
    for (const tag of Object.values(tags)) {
      const prefix = sha256(utf8(tag));
      expect(hexOf(taggedHash(tag, utf8('Huế')))).to.equal(hexOf(sha256(prefix, prefix, utf8('Huế'))));
    }
  });

  it('has no tag twice', () => {
    expect(new Set(Object.values(tags)).size).to.equal(Object.keys(tags).length);
  });
});
