import { computeAddress } from 'ethers';
import { expect } from 'chai';
import type { Hex } from './hex.js';
import {
  claimKeyOf,
  claimSecretKeyOf,
  drawHiddenCode,
  formatHiddenCode,
  parseHiddenCode,
} from './hidden-code.js';
import { bytesOf, hexOf } from './hex.js';
import { vectors } from './testing/vectors.js';

interface HiddenCodeVector {
  code: string;
  serialHash: Hex;
  secretKey: Hex;
  claimKey: Hex;
}

describe('hidden code', () => {
  it('stands for the published keys', () => {
    for (const { code, serialHash, secretKey, claimKey } of vectors<HiddenCodeVector[]>('hidden-codes')) {
      expect(hexOf(claimSecretKeyOf(code, serialHash))).to.equal(secretKey);
      expect(claimKeyOf(code, serialHash)).to.equal(claimKey);
      expect(computeAddress(secretKey).toLowerCase()).to.equal(claimKey);
    }
  });

  it('is another key on another label', () => {
    const [first, second] = vectors<HiddenCodeVector[]>('hidden-codes');
    expect(claimKeyOf(first!.code, second!.serialHash)).not.to.equal(first!.claimKey);
  });

  it('is typed like a serial', () => {
    const code = drawHiddenCode((size) => bytesOf(`0x${'5a'.repeat(size)}`));
    expect(parseHiddenCode(formatHiddenCode(code).toLowerCase())).to.deep.equal({
      kind: 'hidden-code',
      code,
    });
    expect(parseHiddenCode('7777-7777-7777-7778').kind).to.equal('wrong-check-character');
  });
});
