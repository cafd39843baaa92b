import { expect } from 'chai';
import fc from 'fast-check';

import type { Hex } from '@daulang/protocol';
import { formatCid } from '@daulang/protocol/cid';
import { fieldsOf, leafOf } from '@daulang/protocol/leaf';
import { depthOf, MAX_BATCH_SIZE, proofOf, rootFrom, treeOf } from '@daulang/protocol/tree';

import { ethers } from './support/chain.js';
import { given } from './support/given.js';
import { digest, registries } from './support/registries.js';

/** Fixture: the registries, and the libraries by themselves. */
async function arithmetic() {
  return { ...(await registries()), arithmetic: await ethers.deployContract('Arithmetic') };
}

const word = () =>
  fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as Hex);
const unsigned = (bits: bigint) => fc.bigInt({ min: 0n, max: (1n << bits) - 1n });

const certificates = fc.record({
  cooperativeId: unsigned(64n).map(String),
  number: unsigned(32n).map(Number),
  serialHash: word(),
  content: word(),
  makerKey: word(),
  claimKey: word().map((hex) => hex.slice(0, 42) as Hex),
});

/** Sizes of every depth, and those beside a power of two more often. */
const sizes = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.integer({ min: 0, max: 9 }).chain((depth) => fc.constantFrom(2 ** depth, 2 ** depth + 1)),
);

const places = fc
  .record({ size: sizes, seed: fc.nat(), place: fc.nat(), other: fc.nat(), height: fc.nat() })
  .map(({ size, seed, place, other, height }) => {
    const leaves = Array.from({ length: size }, (_, i) => digest(`leaf ${seed} ${i}`));
    return {
      tree: treeOf(leaves),
      leaf: leaves[place % size]!,
      place: place % size,
      other: other % size,
      height,
    };
  });

describe('The contracts beside protocol/, for anything', () => {
  given(arithmetic).it('give the same depth for every size of a batch', async ({ arithmetic: contract }) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: MAX_BATCH_SIZE }), async (size) => {
        expect(await contract['depthOf']!(size)).to.equal(BigInt(depthOf(size)));
      }),
    );
  });

  given(arithmetic).it('give the same leaf for any fields', async (on) => {
    const { chainId } = await ethers.provider.getNetwork();
    const registry = (await on.certificates.getAddress()).toLowerCase() as Hex;
    await fc.assert(
      fc.asyncProperty(certificates, async (fields) => {
        const leaf = leafOf(fieldsOf(fields), { chainId: Number(chainId), registry });
        expect(await on.certificates.leafOf(fields)).to.equal(leaf);
      }),
    );
  });

  given(arithmetic).it(
    'give the same root for any size, place and leaves',
    async ({ arithmetic: contract }) => {
      await fc.assert(
        fc.asyncProperty(places, async ({ tree, leaf, place }) => {
          expect(await contract['rootOf']!(leaf, place, proofOf(tree, place))).to.equal(tree.root);
        }),
      );
    },
  );

  given(arithmetic).it(
    'find exactly what protocol/ finds, for a changed place or proof too',
    async ({ arithmetic: contract }) => {
      await fc.assert(
        fc.asyncProperty(places, async ({ tree, leaf, place, other, height }) => {
          const proof = proofOf(tree, place);
          if (proof.length > 0) proof[height % proof.length] = leaf;
          for (const asked of [place, other]) {
            const expected = rootFrom(leaf, asked, tree.size, proof);
            expect(await contract['rootOf']!(leaf, asked, proof)).to.equal(expected);
          }
        }),
      );
    },
  );

  given(arithmetic).it('give the same content address for any digest', async ({ arithmetic: contract }) => {
    await fc.assert(
      fc.asyncProperty(word(), async (hash) => {
        expect(await contract['cidOf']!(hash)).to.equal(formatCid(hash));
      }),
    );
  });
});
