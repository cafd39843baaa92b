import { expect } from 'chai';

import { asObject } from '../support/answers.js';
import { LATER, signAct } from '../support/acts.js';
import { type Batch, endorse, endorsingOf, supersede, verify } from '../support/batches.js';
import { loadFixture, time } from '../support/chain.js';
import { indexList } from '../support/keys.js';
import { dateTheft, isSuspect, oneOfThreeWallets, sealNext } from '../support/thefts.js';

/** Fixture: an old batch that a thief with the chair's key put another one in the place of. */
async function superseded() {
  const on = await oneOfThreeWallets();
  const { batch: old } = await sealNext(on, [on.treasurer]);
  const { batch: forged } = await sealNext(on, [on.chair]);
  const before = asObject(await on.certificates.batchOf(on.cooperativeId, old.tree.root));
  await supersede(on, old, forged, [on.chair]);
  const supersededAt = await time.latest();
  return { ...on, old, forged, before, supersededAt };
}

type Superseded = Awaited<ReturnType<typeof superseded>>;

const isSuperseded = async (on: Superseded, { tree: { root } }: Batch) =>
  (await on.certificates.batchOf(on.cooperativeId, root)).superseded;

describe('CertificateRegistry.endorse, of what was superseded', () => {
  it('takes back what thieves did, and leaves sealers and date of an honest batch', async () => {
    const on = await loadFixture(superseded);
    await dateTheft(on, on.chair, on.supersededAt);
    const { root } = on.old.tree;
    await expect(endorse(on, on.old, [on.secretary]))
      .to.emit(on.certificates, 'BatchEndorsed')
      .withArgs(on.cooperativeId, root, indexList(2), on.before['sealedAt'], indexList(3));
    expect(asObject(await on.certificates.batchOf(on.cooperativeId, root))).to.deep.equal(on.before);
    const { setAt, successor, reason, signers } = await on.certificates.batchStatusOf(on.cooperativeId, root);
    expect([setAt, BigInt(successor), reason, signers]).to.deep.equal([0n, 0n, 0n, 0n]);
    expect((await verify(on, on.old, 0)).batchStatus.setAt).to.equal(0n);
  });

  it('lets it be replaced again by a batch that deserves it', async () => {
    const on = await loadFixture(superseded);
    await dateTheft(on, on.chair, on.supersededAt);
    await endorse(on, on.old, [on.secretary]);
    const { batch: better } = await sealNext(on, [on.treasurer]);
    await supersede(on, on.old, better, [on.treasurer]);
    const status = await on.certificates.batchStatusOf(on.cooperativeId, on.old.tree.root);
    expect(status.successor).to.equal(better.tree.root);
  });

  it('vouches as well for a batch that thieves had sealed before they replaced it', async () => {
    const on = await loadFixture(superseded);
    const { batch, sealedAt } = await sealNext(on, [on.chair]);
    await supersede(on, batch, on.forged, [on.chair]);
    await dateTheft(on, on.chair, sealedAt);
    await endorse(on, batch, [on.secretary]);
    const { sealers } = await on.certificates.batchOf(on.cooperativeId, batch.tree.root);
    expect([await isSuperseded(on, batch), await isSuspect(on, batch), sealers]).to.deep.equal([
      false,
      false,
      indexList(3),
    ]);
  });

  it('refuses it before the theft is dated, and when it is dated a second too late', async () => {
    const on = await loadFixture(superseded);
    const { root } = on.old.tree;
    for (const step of [() => time.increase(60), () => dateTheft(on, on.chair, on.supersededAt + 1)]) {
      await step();
      await expect(endorse(on, on.old, [on.secretary]))
        .to.be.revertedWithCustomError(on.certificates, 'BatchAlreadySuperseded')
        .withArgs(on.cooperativeId, root);
    }
    expect(await isSuperseded(on, on.old)).to.equal(true);
  });

  it('refuses to take back what honest signers replaced, although a thief sealed it', async () => {
    const on = await loadFixture(superseded);
    const { batch, sealedAt } = await sealNext(on, [on.chair]);
    const { batch: better } = await sealNext(on, [on.treasurer]);
    await supersede(on, batch, better, [on.treasurer]);
    await dateTheft(on, on.chair, sealedAt);
    await expect(endorse(on, batch, [on.secretary])).to.be.revertedWithCustomError(
      on.certificates,
      'BatchAlreadySuperseded',
    );
  });

  it('refuses the thief', async () => {
    const on = await loadFixture(superseded);
    await dateTheft(on, on.chair, on.supersededAt);
    await expect(endorse(on, on.old, [on.chair])).to.be.revertedWithCustomError(
      on.crafts,
      'KeyAlreadyClosed',
    );
    expect(await isSuperseded(on, on.old)).to.equal(true);
  });

  it('asks for the date of the replacement, so that no message counts for a second one', async () => {
    const on = await loadFixture(superseded);
    await dateTheft(on, on.chair, on.supersededAt);
    const { since } = await endorsingOf(on, on.old);
    expect(since).to.equal(on.supersededAt);
    const { root } = on.old.tree;
    const sealedAt = Number(on.before['sealedAt']);
    const message = { cooperativeId: on.cooperativeId, root, since: sealedAt, deadline: LATER };
    const signatures = await signAct(on.certificates, 'Endorse', message, [on.secretary]);
    await expect(on.certificates.endorse(message, signatures))
      .to.be.revertedWithCustomError(on.certificates, 'SinceMismatch')
      .withArgs(since, sealedAt);
    await endorse(on, on.old, [on.secretary]);
    const again = { ...message, since };
    await expect(
      on.certificates.endorse(again, await signAct(on.certificates, 'Endorse', again, [on.secretary])),
    )
      .to.be.revertedWithCustomError(on.certificates, 'SinceMismatch')
      .withArgs(sealedAt, since);
  });
});
