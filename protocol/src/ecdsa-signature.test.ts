import { expect } from 'chai';
import fc from 'fast-check';
import { derSignatureOf, hasLowS, P256_ORDER, rawSignatureOf } from './ecdsa-signature.js';
import { bytesOf, type Hex } from './hex.js';

describe('signature', () => {
  const scalars = fc.bigInt({ min: 1n, max: P256_ORDER - 1n });
  const raw = (r: bigint, s: bigint) =>
    `0x${[r, s].map((n) => n.toString(16).padStart(64, '0')).join('')}` as Hex;

  it('comes out of DER with the same r and the lower of the two values of s', () => {
    fc.assert(
      fc.property(scalars, scalars, (r, s) => {
        const taken = rawSignatureOf(derSignatureOf(raw(r, s)));
        const low = s > P256_ORDER / 2n ? P256_ORDER - s : s;
        expect(taken).to.equal(raw(r, low));
        expect(hasLowS(taken)).to.equal(true);
      }),
    );
  });

  it('is refused in any other form than the one DER has for it', () => {
    const refused: [Hex, string][] = [
      ['0x', 'no whole number at byte 2'],
      ['0x3006020101020101ff', 'lengths'],
      ['0x3005020101020101', 'lengths'],
      ['0x3106020101020101', 'lengths'],
      ['0x3006020181020101', 'a negative number at byte 2'],
      ['0x300702020001020101', 'a needless zero at byte 2'],
      ['0x3006020100020101', 'outside the curve'],
      [`0x30260201010221${P256_ORDER.toString(16).padStart(66, '0')}` as Hex, 'outside the curve'],
      ['0x3006020101020201', 'no whole number at byte 5'],
      // Bytes that the sequence's length counts, behind its two numbers.
      ['0x3007020101020101ff', 'lengths'],
      ['0x30080201010201010500', 'lengths'],
      ['0x3009020101020101020101', 'lengths'],
    ];
    for (const [der, why] of refused) expect(() => rawSignatureOf(bytesOf(der)), der).to.throw(why);
  });
});
