import { cidOf, utf8 } from '@daulang/protocol';
import { expect } from 'chai';
import fc from 'fast-check';
import { base36 } from 'multiformats/bases/base36';
import { base58btc } from 'multiformats/bases/base58';
import { base64url } from 'multiformats/bases/base64';
import { CID } from 'multiformats/cid';
import { canonicalCid } from './spelled-cid.js';

describe('an address of a block', () => {
  it('is one address in every spelling', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const cid = cidOf(bytes);
        const spellings = [cid, cid.toUpperCase()];
        for (const base of [base36, base58btc, base64url])
          spellings.push(CID.parse(cid).toString(base.encoder));
        for (const spelling of spellings) expect(canonicalCid(spelling)).to.equal(cid);
      }),
    );
  });

  it('is not read out of another kind of address, or of no address', () => {
    const cid = cidOf(utf8('Huế'));
    for (const text of [
      'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG',
      'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi',
      `${cid.slice(0, -1)}b`,
      `${cid}a`,
      '',
      'b',
      'z'.repeat(100_000),
      '../../etc/passwd',
    ]) {
      expect(canonicalCid(text), text.slice(0, 80)).to.equal(undefined);
    }
  });
});
