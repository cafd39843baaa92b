import { expect } from 'chai';
import fc from 'fast-check';
import { CID } from 'multiformats/cid';
import * as Digest from 'multiformats/hashes/digest';
import { cidOf, formatCid, isCid, MAX_BLOCK_BYTES, parseCid } from './cid.js';
import { digestOf } from './digest.js';
import { bytesOf } from './hex.js';
import { utf8 } from './text.js';

const RAW = 0x55;
const SHA2_256 = 0x12;

describe('content address', () => {
  it('is the CIDv1 that IPFS gives the same raw block', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const theirs = CID.createV1(RAW, Digest.create(SHA2_256, bytesOf(digestOf(bytes)))).toString();
        expect(cidOf(bytes)).to.equal(theirs);
      }),
    );
  });

  it('gives the digest back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(parseCid(cidOf(bytes))).to.equal(digestOf(bytes));
        expect(formatCid(parseCid(cidOf(bytes)))).to.equal(cidOf(bytes));
      }),
    );
  });

  it('refuses a block of more than 1 MiB', () => {
    expect(cidOf(new Uint8Array(MAX_BLOCK_BYTES))).to.match(/^bafkrei/);
    expect(() => cidOf(new Uint8Array(MAX_BLOCK_BYTES + 1))).to.throw('1048577');
  });

  it('refuses every other kind of address', () => {
    const digest = Digest.create(SHA2_256, bytesOf(digestOf(utf8('x'))));
    const others = [
      CID.createV0(digest).toString(),
      CID.createV1(0x70, digest).toString(), // dag-pb
      CID.createV1(RAW, Digest.create(0x1b, new Uint8Array(32))).toString(), // keccak-256
      cidOf(utf8('x')).toUpperCase(),
      cidOf(utf8('x')).slice(0, -1),
      '',
    ];
    for (const other of others) {
      expect(isCid(other), other).to.equal(false);
      expect(() => parseCid(other), other).to.throw('bafkrei');
    }
  });

  it('refuses a second spelling of the same digest', () => {
    const cid = formatCid(`0x${'00'.repeat(32)}`);
    expect(cid.endsWith('a')).to.equal(true);
    expect(isCid(`${cid.slice(0, -1)}b`)).to.equal(false);
  });
});
