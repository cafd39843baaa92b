import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import type { Hex } from '@daulang/protocol';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { asObject } from '../support/answers.js';
import { aBatch, type Batch, endorse, endorsingOf, seal, supersede, verify } from '../support/batches.js';
import { time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet, indexList } from '../support/keys.js';
import { refusal } from '../support/outcomes.js';
import { admit, digest, twoOfThree, type TwoOfThree } from '../support/registries.js';
import { behavesLikeASignedAct } from '../support/signed-act.js';
import { rotate } from '../support/rotations.js';
import {
  addMaker,
  dateTheft,
  isSuspect,
  oneOfThreeWallets,
  recover,
  sealedByThieves,
  sealNext,
} from '../support/thefts.js';

type Endorsing = Awaited<ReturnType<typeof endorsingOf>>;
type Sealed = TwoOfThree & { batch: Batch; endorsing: Endorsing };

/** Fixture: a batch that thieves sealed, and the message by which the board would endorse it. */
async function sealed(): Promise<Sealed> {
  const on = await twoOfThree();
  const batch = await sealedByThieves(on, [on.chair, on.treasurer], { makerKey: on.maker.id });
  return { ...on, batch, endorsing: await endorsingOf(on, batch) };
}

const submit = (on: TwoOfThree, message: Endorsing, signatures: KeySignature[]) =>
  on.certificates.endorse(message, signatures);

const attempt = async (on: Sealed, changes: Partial<Endorsing>) => {
  const message = { ...on.endorsing, ...changes };
  return submit(on, message, await signAct(on.certificates, 'Endorse', message, [on.chair, on.treasurer]));
};

describe('CertificateRegistry.endorse', () => {
  behavesLikeASignedAct({
    act: 'Endorse',
    registry: 'certificates',
    fixture: sealed,
    message: (on) => (on as Sealed).endorsing,
    submit,
  });

  given(sealed).it('puts the new sealers and the new date in the place of the old', async (on) => {
    const { root } = on.batch.tree;
    const before = asObject(await on.certificates.batchOf(on.cooperativeId, root));
    const line = await on.certificates.lineOf(on.cooperativeId);
    const sealedAt = (await time.latest()) + 1_000;
    await time.setNextBlockTimestamp(sealedAt);
    const sealers = indexList(2, 3);
    await expect(endorse(on, on.batch, [on.treasurer, on.secretary]))
      .to.emit(on.certificates, 'BatchEndorsed')
      .withArgs(on.cooperativeId, root, sealers, sealedAt, sealers);
    expect(asObject(await on.certificates.batchOf(on.cooperativeId, root))).to.deep.equal({
      ...before,
      sealedAt: BigInt(sealedAt),
      sealers,
    });
    expect(await on.certificates.lineOf(on.cooperativeId)).to.deep.equal(line);
    const { included, issuedAt, sealedAt: answered } = await verify(on, on.batch, 2);
    expect([included, issuedAt, answered]).to.deep.equal([true, before.issuedAt, BigInt(sealedAt)]);
  });

  given(sealed).it('refuses a batch that is not suspect, or not any more', async (on) => {
    const { batch: clean } = await sealNext(on, [on.chair, on.secretary]);
    await endorse(on, on.batch, [on.treasurer, on.secretary]);
    for (const batch of [clean, on.batch]) {
      await refusal(on.certificates, 'BatchNotSuspect', on.cooperativeId, batch.tree.root).of(
        endorse(on, batch, [on.chair, on.secretary]),
      );
    }
  });

  given(sealed).it("keeps the maker's standing at issue", async (on) => {
    const { nonce } = await on.crafts.cooperativeOf(on.cooperativeId);
    const act = { cooperativeId: on.cooperativeId, keyId: on.maker.id, nonce, deadline: LATER };
    await on.crafts.closeKey(act, await signAct(on.crafts, 'CloseKey', act, [on.chair, on.treasurer]));
    await endorse(on, on.batch, [on.treasurer, on.secretary]);
    expect((await verify(on, on.batch, 0)).issuer.makerStanding).to.equal(2);
  });

  given(sealed).it('refuses the very second of the last endorsement', async (on) => {
    await endorse(on, on.batch, [on.chair, on.treasurer]);
    const again = await endorsingOf(on, on.batch);
    const signatures = await signAct(on.certificates, 'Endorse', again, [on.chair, on.secretary]);
    await refusal(on.certificates, 'EndorsedTooSoon', again.since).of(
      on.certificates.endorse.staticCall(again, signatures),
    );
  });

  given(sealed).it('refuses another date than the present one', async (on) => {
    const { since } = on.endorsing;
    for (const given of [0, since - 1, since + 1]) {
      await refusal(on.certificates, 'SinceMismatch', since, given).of(attempt(on, { since: given }));
    }
  });

  given(sealed).it('refuses an endorsement that was used before', async (on) => {
    const signatures = await signAct(on.certificates, 'Endorse', on.endorsing, [on.chair, on.treasurer]);
    await submit(on, on.endorsing, signatures);
    await refusal(on.certificates, 'SinceMismatch', await time.latest(), on.endorsing.since).of(
      submit(on, on.endorsing, signatures),
    );
  });

  given(sealed).it('refuses a batch the cooperative never sealed', async (on) => {
    const other = aWallet('other chair');
    const theirs = await aBatch(on, await admit(on, [other], 1), { words: 'theirs' });
    await seal(on, theirs, [other]);
    for (const root of [theirs.tree.root, digest('a root nobody sealed'), ZeroHash as Hex]) {
      await refusal(on.certificates, 'BatchUnknown', on.cooperativeId, root).of(
        attempt(on, { root, since: 0 }),
      );
    }
  });

  given(sealed).it('refuses a batch that was superseded, also when thieves had sealed it', async (on) => {
    const anew = await aBatch(on, on.cooperativeId, { first: 4 });
    await seal(on, anew, [on.chair, on.treasurer]);
    await supersede(on, on.batch, anew, [on.chair, on.treasurer]);
    await refusal(on.certificates, 'BatchAlreadySuperseded', on.cooperativeId, on.batch.tree.root).of(
      endorse(on, on.batch, [on.chair, on.treasurer]),
    );
  });

  describe('after a theft', () => {
    given(oneOfThreeWallets).it('lifts the suspicion, for this batch alone', async (on) => {
      const { batch, sealedAt } = await sealNext(on, [on.chair]);
      const { batch: other } = await sealNext(on, [on.chair]);
      await dateTheft(on, on.chair, sealedAt);
      await endorse(on, batch, [on.treasurer]);
      expect([await isSuspect(on, batch), await isSuspect(on, other)]).to.deep.equal([false, true]);
    });

    given(oneOfThreeWallets).it(
      'leaves the batch suspect when the endorser was a thief by then',
      async (on) => {
        const { batch, sealedAt } = await sealNext(on, [on.chair]);
        await dateTheft(on, on.chair, sealedAt);
        await endorse(on, batch, [on.treasurer]);
        await dateTheft(on, on.treasurer, await time.latest());
        expect(await isSuspect(on, batch)).to.equal(true);
        await endorse(on, batch, [on.secretary]);
        expect(await isSuspect(on, batch)).to.equal(false);
      },
    );

    given(oneOfThreeWallets).it(
      'clears the batch when the endorser became a thief only afterwards',
      async (on) => {
        const { batch, sealedAt } = await sealNext(on, [on.chair]);
        await dateTheft(on, on.chair, sealedAt);
        await endorse(on, batch, [on.treasurer]);
        await dateTheft(on, on.treasurer, (await time.latest()) + 1);
        expect(await isSuspect(on, batch)).to.equal(false);
      },
    );

    given(oneOfThreeWallets).it(
      'lets no thief put a doubt on an honest batch by endorsing it',
      async (on) => {
        const { batch } = await sealNext(on, [on.chair]);
        const before = await verify(on, batch, 0);
        await refusal(on.certificates, 'BatchNotSuspect').of(endorse(on, batch, [on.treasurer]));
        await dateTheft(on, on.treasurer, await time.latest());
        expect((await verify(on, batch, 0)).issuer).to.deep.equal(before.issuer);
      },
    );

    given(oneOfThreeWallets).it("refuses the thief, and the thief's own keys", async (on) => {
      const { batch, sealedAt } = await sealNext(on, [on.chair]);
      const accomplice = aWallet('accomplice');
      await rotate(on, on.cooperativeId, { by: [on.chair], added: [accomplice] });
      await dateTheft(on, on.chair, sealedAt);
      await refusal(on.crafts, 'KeyAlreadyClosed').of(endorse(on, batch, [on.chair]));
      await refusal(on.crafts, 'QuorumStolen', on.cooperativeId, 4).of(endorse(on, batch, [accomplice]));
      expect(await isSuspect(on, batch)).to.equal(true);
    });

    given(oneOfThreeWallets).it(
      'mends what a thief did by calling honest keys stolen, once the cooperative was recovered',
      async (on) => {
        const { batch, sealedAt } = await sealNext(on, [on.treasurer]);
        const report = {
          cooperativeId: on.cooperativeId,
          keyId: on.treasurer.id,
          stolenFrom: sealedAt,
          nonce: 0,
          deadline: LATER,
        };
        await on.crafts.reportTheft(report, await signAct(on.crafts, 'ReportTheft', report, [on.chair]));
        expect(await isSuspect(on, batch)).to.equal(true);
        const rescued = aWallet('rescued chair');
        await recover(on, [rescued], [on.chair, on.secretary]);
        await endorse(on, batch, [rescued]);
        expect(await isSuspect(on, batch)).to.equal(false);
      },
    );

    given(oneOfThreeWallets).it("does not better a maker's key that was stolen", async (on) => {
      const maker = await addMaker(on, [on.chair], 'maker');
      const { batch, sealedAt } = await sealNext(on, [on.chair], { makerKey: maker });
      await dateTheft(on, maker, sealedAt);
      await dateTheft(on, on.chair, sealedAt);
      await endorse(on, batch, [on.treasurer]);
      expect((await verify(on, batch, 0)).issuer.makerStanding).to.equal(5);
    });
  });
});
