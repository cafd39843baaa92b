import { expect } from 'chai';

import { asObject } from '../support/answers.js';
import { LATER, signAct } from '../support/acts.js';
import { type Batch, endorse, endorsingOf, supersede, verify } from '../support/batches.js';
import { time } from '../support/chain.js';
import { given } from '../support/given.js';
import { indexList } from '../support/keys.js';
import { refusal } from '../support/outcomes.js';
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
  given(superseded).it(
    'takes back what thieves did, and leaves sealers and date of an honest batch',
    async (on) => {
      await dateTheft(on, on.chair, on.supersededAt);
      const { root } = on.old.tree;
      await expect(endorse(on, on.old, [on.secretary]))
        .to.emit(on.certificates, 'BatchEndorsed')
        .withArgs(on.cooperativeId, root, indexList(2), on.before['sealedAt'], indexList(3));
      expect(asObject(await on.certificates.batchOf(on.cooperativeId, root))).to.deep.equal(on.before);
      const { setAt, successor, reason, signers } = await on.certificates.batchStatusOf(
        on.cooperativeId,
        root,
      );
      expect([setAt, BigInt(successor), reason, signers]).to.deep.equal([0n, 0n, 0n, 0n]);
      expect((await verify(on, on.old, 0)).batchStatus.setAt).to.equal(0n);
    },
  );

  given(superseded).it('lets it be replaced again by a batch that deserves it', async (on) => {
    await dateTheft(on, on.chair, on.supersededAt);
    await endorse(on, on.old, [on.secretary]);
    const { batch: better } = await sealNext(on, [on.treasurer]);
    await supersede(on, on.old, better, [on.treasurer]);
    const status = await on.certificates.batchStatusOf(on.cooperativeId, on.old.tree.root);
    expect(status.successor).to.equal(better.tree.root);
  });

  given(superseded).it(
    'vouches as well for a batch that thieves had sealed before they replaced it',
    async (on) => {
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
    },
  );

  given(superseded).it(
    'refuses it before the theft is dated, and when it is dated a second too late',
    async (on) => {
      const { root } = on.old.tree;
      for (const step of [() => time.increase(60), () => dateTheft(on, on.chair, on.supersededAt + 1)]) {
        await step();
        await refusal(on.certificates, 'BatchAlreadySuperseded', on.cooperativeId, root).of(
          endorse(on, on.old, [on.secretary]),
        );
      }
      expect(await isSuperseded(on, on.old)).to.equal(true);
    },
  );

  given(superseded).it(
    'refuses to take back what honest signers replaced, although a thief sealed it',
    async (on) => {
      const { batch, sealedAt } = await sealNext(on, [on.chair]);
      const { batch: better } = await sealNext(on, [on.treasurer]);
      await supersede(on, batch, better, [on.treasurer]);
      await dateTheft(on, on.chair, sealedAt);
      await refusal(on.certificates, 'BatchAlreadySuperseded').of(endorse(on, batch, [on.secretary]));
    },
  );

  given(superseded).it('refuses the thief', async (on) => {
    await dateTheft(on, on.chair, on.supersededAt);
    await refusal(on.crafts, 'KeyAlreadyClosed').of(endorse(on, on.old, [on.chair]));
    expect(await isSuperseded(on, on.old)).to.equal(true);
  });

  given(superseded).it(
    'asks for the date of the replacement, so that no message counts for a second one',
    async (on) => {
      await dateTheft(on, on.chair, on.supersededAt);
      const { since } = await endorsingOf(on, on.old);
      expect(since).to.equal(on.supersededAt);
      const { root } = on.old.tree;
      const sealedAt = Number(on.before['sealedAt']);
      const message = { cooperativeId: on.cooperativeId, root, since: sealedAt, deadline: LATER };
      const signatures = await signAct(on.certificates, 'Endorse', message, [on.secretary]);
      await refusal(on.certificates, 'SinceMismatch', since, sealedAt).of(
        on.certificates.endorse(message, signatures),
      );
      await endorse(on, on.old, [on.secretary]);
      const again = { ...message, since };
      await refusal(on.certificates, 'SinceMismatch', sealedAt, since).of(
        on.certificates.endorse(again, await signAct(on.certificates, 'Endorse', again, [on.secretary])),
      );
    },
  );
});
