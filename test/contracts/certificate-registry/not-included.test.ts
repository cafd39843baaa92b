import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import type { Hex } from '@daulang/protocol';
import { proofOf } from '@daulang/protocol/tree';

import { expectNotIncluded } from '../support/answers.js';
import { aBatch, seal, sealedByTheMaker, verify } from '../support/batches.js';
import { given } from '../support/given.js';
import { aWallet } from '../support/keys.js';
import { admit, twoOfThree } from '../support/registries.js';

function flip(hex: Hex, bit = 0n): Hex {
  return `0x${(BigInt(hex) ^ (1n << bit)).toString(16).padStart(hex.length - 2, '0')}`;
}

describe('CertificateRegistry.verify does not know', () => {
  for (const field of ['serialHash', 'content', 'makerKey', 'claimKey'] as const) {
    given(sealedByTheMaker).it(`a certificate whose ${field} is changed by one bit`, async (on) => {
      const original = on.batch.certificates[2]![field];
      for (const bit of [0n, 77n, 159n]) {
        await expectNotIncluded(verify(on, on.batch, 2, { fields: { [field]: flip(original, bit) } }));
      }
    });
  }

  for (const number of [0, 1, 2, 4, 5, 6, 8, 4_294_967_295]) {
    given(sealedByTheMaker).it(`certificate 3 under the number ${number}`, async (on) => {
      await expectNotIncluded(verify(on, on.batch, 2, { fields: { number } }));
    });
  }

  given(sealedByTheMaker).it("a certificate under another cooperative's name", async (on) => {
    const other = await admit(on, [aWallet('other chair')], 1);
    for (const cooperativeId of [0n, other, 2n ** 64n - 1n]) {
      await expectNotIncluded(verify(on, on.batch, 2, { fields: { cooperativeId } }));
    }
  });

  given(sealedByTheMaker).it('a root nobody sealed', async (on) => {
    for (const root of [flip(on.batch.tree.root), ZeroHash as Hex, on.batch.leaves[2]!]) {
      await expectNotIncluded(verify(on, on.batch, 2, { root }));
    }
  });

  given(sealedByTheMaker).it('a proof with any word changed, left out or put in', async (on) => {
    const proof = proofOf(on.batch.tree, 2);
    for (const [at, word] of proof.entries()) {
      await expectNotIncluded(verify(on, on.batch, 2, { proof: proof.with(at, flip(word, 200n)) }));
      await expectNotIncluded(verify(on, on.batch, 2, { proof: proof.toSpliced(at, 1) }));
      await expectNotIncluded(verify(on, on.batch, 2, { proof: proof.toSpliced(at, 0, word) }));
    }
    for (const length of [0, 1, 13, 300]) {
      await expectNotIncluded(verify(on, on.batch, 2, { proof: Array<Hex>(length).fill(ZeroHash as Hex) }));
    }
  });

  given(twoOfThree).it('a batch sealed with a smaller size than its tree', async (on) => {
    const batch = await aBatch(on, on.cooperativeId, { size: 8 });
    await seal(on, { ...batch, tree: { ...batch.tree, size: 5 } }, [on.chair, on.treasurer]);
    expect((await verify(on, batch, 4)).included).to.equal(true);
    for (const place of [5, 6, 7]) await expectNotIncluded(verify(on, batch, place));
  });

  for (const [words, size] of [
    ['shallower', 4],
    ['deeper', 9],
  ] as const) {
    given(twoOfThree).it(
      `anything in a batch whose declared size makes it ${words} than its tree`,
      async (on) => {
        const batch = await aBatch(on, on.cooperativeId, { size: 8 });
        await seal(on, { ...batch, tree: { ...batch.tree, size } }, [on.chair, on.treasurer]);
        for (const place of batch.leaves.keys()) await expectNotIncluded(verify(on, batch, place));
      },
    );
  }
});
