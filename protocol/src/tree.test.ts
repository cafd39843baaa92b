import { expect } from 'chai';
import fc from 'fast-check';
import { digestOf } from './digest.js';
import type { RegistryDomain } from './eip712.js';
import { type Hex, ZERO_32 } from './hex.js';
import { type CertificateStruct, fieldsOf, leafOf } from './leaf.js';
import { vectors } from './testing/vectors.js';
import { utf8 } from './text.js';
import { depthOf, MAX_BATCH_SIZE, proofOf, rootFrom, treeOf } from './tree.js';

const leaves = (size: number): Hex[] => Array.from({ length: size }, (_, i) => digestOf(utf8(`leaf ${i}`)));
const sizes = fc.integer({ min: 1, max: 80 });

interface TreeVector {
  domain: RegistryDomain;
  firstNumber: number;
  size: number;
  root: Hex;
  certificates: { fields: CertificateStruct; leaf: Hex; proof: Hex[] }[];
}

describe('tree', () => {
  it('proves each leaf at its own position and at no other', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, one, other) => {
        const tree = treeOf(leaves(size));
        const position = one % size;
        const elsewhere = other % size;
        const proof = proofOf(tree, position);
        const found = rootFrom(leaves(size)[position]!, elsewhere, size, proof);
        expect(found === tree.root).to.equal(position === elsewhere);
      }),
    );
  });

  it('proves nothing with a changed, missing or additional word', () => {
    const tree = treeOf(leaves(12));
    const leaf = leaves(12)[5]!;
    const proof = proofOf(tree, 5);
    for (let i = 0; i < proof.length; i++) {
      expect(rootFrom(leaf, 5, 12, proof.with(i, ZERO_32))).not.to.equal(tree.root);
    }
    expect(rootFrom(leaf, 5, 12, proof.slice(1))).to.equal(null);
    expect(rootFrom(leaf, 5, 12, [...proof, ZERO_32])).to.equal(null);
  });

  it('does not take an inner node for a leaf of a smaller tree', () => {
    const tree = treeOf(leaves(4));
    const inner = tree.levels[1]![0]!;
    expect(rootFrom(inner, 0, 4, [tree.levels[1]![1]!])).to.equal(null);
  });

  it('has no position outside its size, though the padding reaches further', () => {
    const tree = treeOf(leaves(5));
    expect(() => proofOf(tree, 5)).to.throw('0 to 4');
    expect(rootFrom(ZERO_32, 5, 5, proofOf(tree, 4))).to.equal(null);
    for (const position of [-1, 0.5, NaN]) expect(rootFrom(leaves(5)[0]!, position, 5, [])).to.equal(null);
  });

  it('is its only leaf when there is one', () => {
    expect(treeOf(leaves(1)).root).to.equal(leaves(1)[0]);
    expect(proofOf(treeOf(leaves(1)), 0)).to.deep.equal([]);
  });

  it('has ceil(log2 size) levels above its leaves, at most 12', () => {
    for (const [size, depth] of [
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 2],
      [5, 3],
      [4095, 12],
      [4096, 12],
    ] as const) {
      expect(depthOf(size), String(size)).to.equal(depth);
    }
    expect(() => depthOf(MAX_BATCH_SIZE + 1)).to.throw('4097');
    expect(() => treeOf([])).to.throw('not 0');
    expect(rootFrom(ZERO_32, 0, MAX_BATCH_SIZE + 1, [])).to.equal(null);
  });

  it('has the published roots and proofs', () => {
    for (const { domain, firstNumber, size, root, certificates } of vectors<TreeVector[]>('trees')) {
      const tree = treeOf(certificates.map(({ fields }) => leafOf(fieldsOf(fields), domain)));
      expect(tree.root).to.equal(root);
      certificates.forEach(({ fields, leaf, proof }, position) => {
        expect(fields.number).to.equal(firstNumber + position);
        expect(leafOf(fieldsOf(fields), domain)).to.equal(leaf);
        expect(proofOf(tree, position)).to.deep.equal(proof);
        expect(rootFrom(leaf, position, size, proof)).to.equal(root);
      });
    }
  });
});
