import { expect } from 'chai';
import { cidOf } from './cid.js';
import { digestOf } from './digest.js';
import type { Hex } from './hex.js';
import type { CertificateFields } from './leaf.js';
import {
  certificatesIn,
  decodeManifest,
  domainOf,
  encodeManifest,
  manifestDigest,
  manifestOf,
} from './manifest.js';
import { leafOf } from './leaf.js';
import { vectors } from './testing/vectors.js';
import { utf8 } from './text.js';
import { treeOf } from './tree.js';

const published = vectors<{ text: string; sha256: Hex }[]>('manifests');
const trees = vectors<{ root: Hex }[]>('trees');

const domain = { chainId: 1, registry: `0x${'11'.repeat(20)}` as Hex };
const piece = (number: number): CertificateFields => {
  const word = digestOf(utf8(`piece ${number}`));
  const claimKey = word.slice(0, 42) as Hex;
  return { cooperativeNumber: '3', number, serialHash: word, content: word, makerKey: word, claimKey };
};
const pieces = (size: number, first = 1) => Array.from({ length: size }, (_, i) => piece(first + i));

describe('manifest', () => {
  it('has the published bytes and digest', () => {
    for (const { text, sha256 } of published) {
      const manifest = decodeManifest(utf8(text));
      expect(encodeManifest(manifest)).to.deep.equal(utf8(text));
      expect(manifestDigest(manifest)).to.equal(sha256);
    }
  });

  it('is enough to rebuild the tree', () => {
    published.forEach(({ text }, index) => {
      const manifest = decodeManifest(utf8(text));
      const leaves = certificatesIn(manifest).map((fields) => leafOf(fields, domainOf(manifest)));
      expect(treeOf(leaves).root).to.equal(trees[index]!.root);
    });
  });

  it('gives back the certificates it was made of', () => {
    expect(certificatesIn(manifestOf(pieces(5, 40), domain))).to.deep.equal(pieces(5, 40));
  });

  it('of the largest batch fits one block', () => {
    const manifest = manifestOf(pieces(4096, 0xffff_ffff - 4095), {
      ...domain,
      chainId: Number.MAX_SAFE_INTEGER,
    });
    expect(cidOf(encodeManifest(manifest))).to.match(/^bafkrei/);
  });

  it('refuses a gap, a second cooperative, no certificate and numbers beyond 32 bits', () => {
    expect(() => manifestOf([piece(1), piece(3)], domain)).to.throw('Certificate 2 of the batch is 3/3; 3/2');
    expect(() => manifestOf([piece(1), { ...piece(2), cooperativeNumber: '4' }], domain)).to.throw('4/2');
    expect(() => manifestOf([], domain)).to.throw('at least one');
    expect(() => manifestOf(pieces(2, 0xffff_ffff), domain)).to.throw('$.firstNumber');
    expect(() => manifestOf(pieces(4097), domain)).to.throw('$.pieces');
  });

  it('refuses a piece with a word too few, naming the place', () => {
    const text = published[0]!.text.replace(/,"0x[0-9a-f]{40}"\]/, ']');
    expect(() => decodeManifest(utf8(text))).to.throw('$.pieces[0]: expected a list of 4 items');
  });
});
