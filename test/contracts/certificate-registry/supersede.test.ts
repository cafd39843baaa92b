import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import type { Hex } from '@daulang/protocol';

import { type KeySignature, signAct } from '../support/acts.js';
import { asObject, NOT_SUPERSEDED, UNTOUCHED } from '../support/answers.js';
import { aBatch, seal, supersede, supersedingOf, verify } from '../support/batches.js';
import { ethers, loadFixture, time } from '../support/chain.js';
import { aWallet, indexList } from '../support/keys.js';
import { admit, digest, twoOfThree, type TwoOfThree } from '../support/registries.js';
import { behavesLikeASignedAct } from '../support/signed-act.js';
import { setStatus, WITHDRAWN } from '../support/tokens.js';

type Superseding = ReturnType<typeof supersedingOf>;

/** Fixture: three sealed batches of two pieces each. */
async function threeBatches() {
  const on = await twoOfThree();
  const [flawed, anew, third] = [
    await aBatch(on, on.cooperativeId, { first: 1, size: 2 }),
    await aBatch(on, on.cooperativeId, { first: 3, size: 2 }),
    await aBatch(on, on.cooperativeId, { first: 5, size: 2 }),
  ] as const;
  for (const batch of [flawed, anew, third]) await seal(on, batch, [on.chair, on.treasurer]);
  return { ...on, flawed, anew, third, signers: [on.chair, on.treasurer] };
}

type ThreeBatches = Awaited<ReturnType<typeof threeBatches>>;

const submit = (on: TwoOfThree, message: Superseding, signatures: KeySignature[]) =>
  on.certificates.supersede(message, signatures);

const attempt = async (on: ThreeBatches, changes: Partial<Superseding>) => {
  const message = { ...supersedingOf(on.flawed, on.anew), ...changes };
  return submit(on, message, await signAct(on.certificates, 'Supersede', message, on.signers));
};

describe('CertificateRegistry.supersede', () => {
  behavesLikeASignedAct({
    act: 'Supersede',
    registry: 'certificates',
    fixture: threeBatches,
    message: (on) => supersedingOf((on as ThreeBatches).flawed, (on as ThreeBatches).anew),
    submit,
  });

  it('records who put which batch in its place, when and why', async () => {
    const on = await loadFixture(threeBatches);
    const { root, successor, text } = supersedingOf(on.flawed, on.anew);
    const setAt = (await time.latest()) + 10;
    await time.setNextBlockTimestamp(setAt);
    const signers = indexList(1, 3);
    await expect(supersede(on, on.flawed, on.anew, [on.chair, on.secretary]))
      .to.emit(on.certificates, 'BatchSuperseded')
      .withArgs(on.cooperativeId, root, successor, 1, text, signers, setAt);
    expect(await on.certificates.batchStatusOf(on.cooperativeId, root)).to.deep.equal([
      1n,
      BigInt(setAt),
      signers,
      successor,
    ]);
  });

  it('shows in every answer about the batch, whose certificates stay included', async () => {
    const on = await loadFixture(threeBatches);
    const before = await on.certificates.batchOf(on.cooperativeId, on.flawed.tree.root);
    await supersede(on, on.flawed, on.anew, on.signers);
    expect(asObject(await on.certificates.batchOf(on.cooperativeId, on.flawed.tree.root))).to.deep.equal({
      ...asObject(before),
      superseded: true,
    });
    const status = await on.certificates.batchStatusOf(on.cooperativeId, on.flawed.tree.root);
    for (const place of [0, 1]) {
      const answer = await verify(on, on.flawed, place);
      expect(answer.included).to.equal(true);
      expect(answer.batchStatus).to.deep.equal(status);
      expect(asObject(answer.status)).to.deep.equal(UNTOUCHED);
    }
  });

  it('leaves the successor and other batches standing', async () => {
    const on = await loadFixture(threeBatches);
    await supersede(on, on.flawed, on.anew, on.signers);
    for (const batch of [on.anew, on.third]) {
      expect((await on.certificates.batchOf(on.cooperativeId, batch.tree.root)).superseded).to.equal(false);
      expect(asObject((await verify(on, batch, 0)).batchStatus)).to.deep.equal(NOT_SUPERSEDED);
    }
  });

  it("leaves another cooperative's batch of the same root standing", async () => {
    const on = await loadFixture(threeBatches);
    const other = aWallet('other chair');
    const otherId = await admit(on, [other], 1);
    await seal(on, { ...on.flawed, cooperativeId: otherId }, [other]);
    await supersede(on, on.flawed, on.anew, on.signers);
    expect((await on.certificates.batchOf(otherId, on.flawed.tree.root)).superseded).to.equal(false);
  });

  it('still lets a certificate of the batch be withdrawn', async () => {
    const on = await loadFixture(threeBatches);
    await supersede(on, on.flawed, on.anew, on.signers);
    await setStatus(on, 1, WITHDRAWN);
    const { status, batchStatus } = await verify(on, on.flawed, 0);
    expect([status.state, batchStatus.reason]).to.deep.equal([BigInt(WITHDRAWN), 1n]);
  });

  it('lets the successor be superseded in turn', async () => {
    const on = await loadFixture(threeBatches);
    await supersede(on, on.flawed, on.anew, on.signers);
    await supersede(on, on.anew, on.third, on.signers);
    const { batchStatus } = await verify(on, on.anew, 0);
    expect(batchStatus.successor).to.equal(on.third.tree.root);
  });

  it('takes any reason but none, with a text or without', async () => {
    const on = await loadFixture(threeBatches);
    await expect(attempt(on, { reason: 0 })).to.be.revertedWithCustomError(on.certificates, 'ReasonMissing');
    await attempt(on, { reason: 65_535, text: ZeroHash as Hex });
    const { reason } = await on.certificates.batchStatusOf(on.cooperativeId, on.flawed.tree.root);
    expect(reason).to.equal(65_535);
  });

  it('refuses a batch as its own successor', async () => {
    const on = await loadFixture(threeBatches);
    const { root } = on.flawed.tree;
    await expect(attempt(on, { successor: root }))
      .to.be.revertedWithCustomError(on.certificates, 'BatchIsItsOwnSuccessor')
      .withArgs(root);
  });

  it('refuses a batch or a successor nobody sealed', async () => {
    const on = await loadFixture(threeBatches);
    for (const side of ['root', 'successor'] as const) {
      for (const unknown of [digest('a root nobody sealed'), ZeroHash as Hex]) {
        await expect(attempt(on, { [side]: unknown }))
          .to.be.revertedWithCustomError(on.certificates, 'BatchUnknown')
          .withArgs(on.cooperativeId, unknown);
      }
    }
  });

  it("refuses another cooperative's batch on either side", async () => {
    const on = await loadFixture(threeBatches);
    const other = aWallet('other chair');
    const theirs = await aBatch(on, await admit(on, [other], 1), { words: 'theirs' });
    await seal(on, theirs, [other]);
    for (const side of ['root', 'successor'] as const) {
      await expect(attempt(on, { [side]: theirs.tree.root }))
        .to.be.revertedWithCustomError(on.certificates, 'BatchUnknown')
        .withArgs(on.cooperativeId, theirs.tree.root);
    }
  });

  it('refuses a second successor', async () => {
    const on = await loadFixture(threeBatches);
    await supersede(on, on.flawed, on.anew, on.signers);
    await expect(supersede(on, on.flawed, on.third, on.signers))
      .to.be.revertedWithCustomError(on.certificates, 'BatchAlreadySuperseded')
      .withArgs(on.cooperativeId, on.flawed.tree.root);
    const { successor } = await on.certificates.batchStatusOf(on.cooperativeId, on.flawed.tree.root);
    expect(successor).to.equal(on.anew.tree.root);
  });

  it('never leads in a circle: what was superseded follows nobody', async () => {
    const on = await loadFixture(threeBatches);
    await supersede(on, on.flawed, on.anew, on.signers);
    for (const batch of [on.anew, on.third]) {
      await expect(supersede(on, batch, on.flawed, on.signers))
        .to.be.revertedWithCustomError(on.certificates, 'BatchAlreadySuperseded')
        .withArgs(on.cooperativeId, on.flawed.tree.root);
    }
    await expect(supersede(on, on.third, on.anew, on.signers)).to.not.be.revert(ethers);
  });
});
