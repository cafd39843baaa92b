import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import { type KeySignature, signAct } from '../support/acts.js';
import { aBatch, MANIFEST, seal, sealingOf } from '../support/batches.js';
import { ethers, networkHelpers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet, indexList } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
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

  given(twoOfThree).it('records the batch and who sealed it', async (on) => {
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

  given(twoOfThree).it('numbers batch after batch without a gap', async (on) => {
    let first = 1;
    for (const size of [1, 7, 2]) {
      await seal(on, await aBatch(on, on.cooperativeId, { first, size }), [on.chair, on.treasurer]);
      first += size;
      expect(await on.certificates.nextNumber(on.cooperativeId)).to.equal(first);
    }
  });

  given(twoOfThree).it("leaves other cooperatives' numbers alone", async (on) => {
    const other = aWallet('other chair');
    const otherId = await admit(on, [other], 1);
    await seal(on, await aBatch(on, on.cooperativeId), [on.chair, on.treasurer]);
    expect(await on.certificates.nextNumber(otherId)).to.equal(1);
    await accepted(seal(on, await aBatch(on, otherId), [other]));
  });

  given(twoOfThree).it('takes a root that another cooperative sealed first', async (on) => {
    const thief = aWallet('thief');
    const batch = await aBatch(on, on.cooperativeId);
    await seal(on, { ...batch, cooperativeId: await admit(on, [thief], 1) }, [thief]);
    await accepted(seal(on, batch, [on.chair, on.treasurer]));
  });

  given(twoOfThree).it('refuses a batch without root or manifest', async (on) => {
    await refusal(on.certificates, 'RootMissing').of(issue(on, { root: ZeroHash as `0x${string}` }));
    await refusal(on.certificates, 'ManifestMissing').of(issue(on, { manifest: ZeroHash as `0x${string}` }));
  });

  for (const size of [0, 4097, 65_535]) {
    given(twoOfThree).it(`refuses a batch of ${size}`, async (on) => {
      await refusal(on.certificates, 'BatchSizeOutOfRange', size, 4096).of(issue(on, { size }));
    });
  }

  for (const first of [0, 2, 4_294_967_295]) {
    given(twoOfThree).it(`refuses to begin with ${first} where 1 is next`, async (on) => {
      await refusal(on.certificates, 'FirstNumberMismatch', 1, first).of(issue(on, { first }));
    });
  }

  given(twoOfThree).it('refuses a root sealed before, also with later numbers', async (on) => {
    const { tree } = await aBatch(on, on.cooperativeId);
    await issue(on, {});
    await refusal(on.certificates, 'BatchAlreadyIssued', on.cooperativeId, tree.root).of(
      issue(on, { first: 4 }),
    );
  });

  given(twoOfThree).it('refuses a cooperative that was never admitted', async (on) => {
    await refusal(on.crafts, 'CooperativeUnknown', 99).of(issue(on, { cooperativeId: 99n }));
  });

  given(twoOfThree).it('ends where numbers end, and never begins anew', async (on) => {
    const first = 0xffffffff - 3;
    await setNextNumber(on, first);
    await refusal(on.certificates, 'NumbersExhausted', first, 4).of(issue(on, { first, size: 4 }));
    await accepted(issue(on, { first, size: 3 }));
    await refusal(on.certificates, 'NumbersExhausted').of(
      issue(on, { first: 0xffffffff, size: 1, root: digest('one more') }),
    );
  });
});

/** Writes the cooperative's line as billions of pieces would have left it. Mapping at slot 2. */
async function setNextNumber(on: TwoOfThree, next: number): Promise<void> {
  const slot = ethers.solidityPackedKeccak256(['uint256', 'uint256'], [on.cooperativeId, 2]);
  await networkHelpers.setStorageAt(await on.certificates.getAddress(), slot, ethers.toBeHex(next, 32));
  expect(await on.certificates.nextNumber(on.cooperativeId)).to.equal(next);
}
