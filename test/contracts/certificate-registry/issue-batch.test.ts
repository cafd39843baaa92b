import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import { type KeySignature, signAct } from '../support/acts.js';
import { aBatch, MANIFEST, seal, sealingOf } from '../support/batches.js';
import { ethers, loadFixture, networkHelpers, time } from '../support/chain.js';
import { aWallet, indexList } from '../support/keys.js';
import { admit, digest, twoOfThree, type TwoOfThree } from '../support/registries.js';
import { behavesLikeASignedAct } from '../support/signed-act.js';

type Sealing = ReturnType<typeof sealingOf>;

const submit = (on: TwoOfThree, message: Sealing, signatures: KeySignature[]) =>
  on.certificates.issueBatch(message, signatures);
const issue = async (on: TwoOfThree, changes: Partial<Sealing>) => {
  const batch = await aBatch(on, on.cooperativeId);
  const message = { ...sealingOf(batch), ...changes };
  return submit(on, message, await signAct(on.certificates, 'IssueBatch', message, [on.chair, on.treasurer]));
};

describe('CertificateRegistry.issueBatch', () => {
  behavesLikeASignedAct({
    act: 'IssueBatch',
    registry: 'certificates',
    message: (on) => ({
      cooperativeId: on.cooperativeId,
      root: digest('root of a batch'),
      first: 1,
      size: 4096,
      manifest: MANIFEST,
    }),
    submit,
  });

  it('records the batch and who sealed it', async () => {
    const on = await loadFixture(twoOfThree);
    const batch = await aBatch(on, on.cooperativeId, { size: 5 });
    const issuedAt = (await time.latest()) + 10;
    await time.setNextBlockTimestamp(issuedAt);
    const sealers = indexList(2, 3);
    await expect(seal(on, batch, [on.treasurer, on.secretary]))
      .to.emit(on.certificates, 'BatchIssued')
      .withArgs(on.cooperativeId, batch.tree.root, 1, 5, MANIFEST, sealers, issuedAt);
    expect(await on.certificates.batchOf(on.cooperativeId, batch.tree.root)).to.deep.equal([
      BigInt(issuedAt),
      BigInt(issuedAt),
      1n,
      5n,
      false,
      sealers,
    ]);
    expect(await on.certificates.nextNumber(on.cooperativeId)).to.equal(6);
  });

  it('numbers batch after batch without a gap', async () => {
    const on = await loadFixture(twoOfThree);
    let first = 1;
    for (const size of [1, 7, 2]) {
      await seal(on, await aBatch(on, on.cooperativeId, { first, size }), [on.chair, on.treasurer]);
      first += size;
      expect(await on.certificates.nextNumber(on.cooperativeId)).to.equal(first);
    }
  });

  it("leaves other cooperatives' numbers alone", async () => {
    const on = await loadFixture(twoOfThree);
    const other = aWallet('other chair');
    const otherId = await admit(on, [other], 1);
    await seal(on, await aBatch(on, on.cooperativeId), [on.chair, on.treasurer]);
    expect(await on.certificates.nextNumber(otherId)).to.equal(1);
    await expect(seal(on, await aBatch(on, otherId), [other])).to.not.be.revert(ethers);
  });

  it('takes a root that another cooperative sealed first', async () => {
    const on = await loadFixture(twoOfThree);
    const thief = aWallet('thief');
    const batch = await aBatch(on, on.cooperativeId);
    await seal(on, { ...batch, cooperativeId: await admit(on, [thief], 1) }, [thief]);
    await expect(seal(on, batch, [on.chair, on.treasurer])).to.not.be.revert(ethers);
  });

  it('refuses a batch without root or manifest', async () => {
    const on = await loadFixture(twoOfThree);
    await expect(issue(on, { root: ZeroHash as `0x${string}` })).to.be.revertedWithCustomError(
      on.certificates,
      'RootMissing',
    );
    await expect(issue(on, { manifest: ZeroHash as `0x${string}` })).to.be.revertedWithCustomError(
      on.certificates,
      'ManifestMissing',
    );
  });

  for (const size of [0, 4097, 65_535]) {
    it(`refuses a batch of ${size}`, async () => {
      const on = await loadFixture(twoOfThree);
      await expect(issue(on, { size }))
        .to.be.revertedWithCustomError(on.certificates, 'BatchSizeOutOfRange')
        .withArgs(size, 4096);
    });
  }

  for (const first of [0, 2, 4_294_967_295]) {
    it(`refuses to begin with ${first} where 1 is next`, async () => {
      const on = await loadFixture(twoOfThree);
      await expect(issue(on, { first }))
        .to.be.revertedWithCustomError(on.certificates, 'FirstNumberMismatch')
        .withArgs(1, first);
    });
  }

  it('refuses a root sealed before, also with later numbers', async () => {
    const on = await loadFixture(twoOfThree);
    const { tree } = await aBatch(on, on.cooperativeId);
    await issue(on, {});
    await expect(issue(on, { first: 4 }))
      .to.be.revertedWithCustomError(on.certificates, 'BatchAlreadyIssued')
      .withArgs(on.cooperativeId, tree.root);
  });

  it('refuses a cooperative that was never admitted', async () => {
    const on = await loadFixture(twoOfThree);
    await expect(issue(on, { cooperativeId: 99n }))
      .to.be.revertedWithCustomError(on.crafts, 'CooperativeUnknown')
      .withArgs(99);
  });

  it('ends where numbers end, and never begins anew', async () => {
    const on = await loadFixture(twoOfThree);
    const first = 0xffffffff - 3;
    await setNextNumber(on, first);
    await expect(issue(on, { first, size: 4 }))
      .to.be.revertedWithCustomError(on.certificates, 'NumbersExhausted')
      .withArgs(first, 4);
    await expect(issue(on, { first, size: 3 })).to.not.be.revert(ethers);
    await expect(
      issue(on, { first: 0xffffffff, size: 1, root: digest('one more') }),
    ).to.be.revertedWithCustomError(on.certificates, 'NumbersExhausted');
  });
});

/** Writes the cooperative's line as billions of pieces would have left it. Mapping at slot 2. */
async function setNextNumber(on: TwoOfThree, next: number): Promise<void> {
  const slot = ethers.solidityPackedKeccak256(['uint256', 'uint256'], [on.cooperativeId, 2]);
  await networkHelpers.setStorageAt(await on.certificates.getAddress(), slot, ethers.toBeHex(next, 32));
  expect(await on.certificates.nextNumber(on.cooperativeId)).to.equal(next);
}
