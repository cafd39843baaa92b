import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import type { Hex } from '@daulang/protocol';

import { type KeySignature, signAct } from '../support/acts.js';
import { asObject, NOT_SUPERSEDED, UNTOUCHED } from '../support/answers.js';
import { aBatch, seal, supersede, supersedingOf, verify } from '../support/batches.js';
import { time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet, indexList } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
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

  given(threeBatches).it('records who put which batch in its place, when and why', async (on) => {
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

  given(threeBatches).it(
    'shows in every answer about the batch, whose certificates stay included',
    async (on) => {
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
    },
  );

  given(threeBatches).it('leaves the successor and other batches standing', async (on) => {
    await supersede(on, on.flawed, on.anew, on.signers);
    for (const batch of [on.anew, on.third]) {
      expect((await on.certificates.batchOf(on.cooperativeId, batch.tree.root)).superseded).to.equal(false);
      expect(asObject((await verify(on, batch, 0)).batchStatus)).to.deep.equal(NOT_SUPERSEDED);
    }
  });

  given(threeBatches).it("leaves another cooperative's batch of the same root standing", async (on) => {
    const other = aWallet('other chair');
    const otherId = await admit(on, [other], 1);
    await seal(on, { ...on.flawed, cooperativeId: otherId }, [other]);
    await supersede(on, on.flawed, on.anew, on.signers);
    expect((await on.certificates.batchOf(otherId, on.flawed.tree.root)).superseded).to.equal(false);
  });

  given(threeBatches).it('still lets a certificate of the batch be withdrawn', async (on) => {
    await supersede(on, on.flawed, on.anew, on.signers);
    await setStatus(on, 1, WITHDRAWN);
    const { status, batchStatus } = await verify(on, on.flawed, 0);
    expect([status.state, batchStatus.reason]).to.deep.equal([BigInt(WITHDRAWN), 1n]);
  });

  given(threeBatches).it('lets the successor be superseded in turn', async (on) => {
    await supersede(on, on.flawed, on.anew, on.signers);
    await supersede(on, on.anew, on.third, on.signers);
    const { batchStatus } = await verify(on, on.anew, 0);
    expect(batchStatus.successor).to.equal(on.third.tree.root);
  });

  given(threeBatches).it('takes any reason but none, with a text or without', async (on) => {
    await refusal(on.certificates, 'ReasonMissing').of(attempt(on, { reason: 0 }));
    await attempt(on, { reason: 65_535, text: ZeroHash as Hex });
    const { reason } = await on.certificates.batchStatusOf(on.cooperativeId, on.flawed.tree.root);
    expect(reason).to.equal(65_535);
  });

  given(threeBatches).it('refuses a batch as its own successor', async (on) => {
    const { root } = on.flawed.tree;
    await refusal(on.certificates, 'BatchIsItsOwnSuccessor', root).of(attempt(on, { successor: root }));
  });

  given(threeBatches).it('refuses a batch or a successor nobody sealed', async (on) => {
    for (const side of ['root', 'successor'] as const) {
      for (const unknown of [digest('a root nobody sealed'), ZeroHash as Hex]) {
        await refusal(on.certificates, 'BatchUnknown', on.cooperativeId, unknown).of(
          attempt(on, { [side]: unknown }),
        );
      }
    }
  });

  given(threeBatches).it("refuses another cooperative's batch on either side", async (on) => {
    const other = aWallet('other chair');
    const theirs = await aBatch(on, await admit(on, [other], 1), { words: 'theirs' });
    await seal(on, theirs, [other]);
    for (const side of ['root', 'successor'] as const) {
      await refusal(on.certificates, 'BatchUnknown', on.cooperativeId, theirs.tree.root).of(
        attempt(on, { [side]: theirs.tree.root }),
      );
    }
  });

  given(threeBatches).it('refuses a second successor', async (on) => {
    await supersede(on, on.flawed, on.anew, on.signers);
    await refusal(on.certificates, 'BatchAlreadySuperseded', on.cooperativeId, on.flawed.tree.root).of(
      supersede(on, on.flawed, on.third, on.signers),
    );
    const { successor } = await on.certificates.batchStatusOf(on.cooperativeId, on.flawed.tree.root);
    expect(successor).to.equal(on.anew.tree.root);
  });

  given(threeBatches).it('never leads in a circle: what was superseded follows nobody', async (on) => {
    await supersede(on, on.flawed, on.anew, on.signers);
    for (const batch of [on.anew, on.third]) {
      await refusal(on.certificates, 'BatchAlreadySuperseded', on.cooperativeId, on.flawed.tree.root).of(
        supersede(on, batch, on.flawed, on.signers),
      );
    }
    await accepted(supersede(on, on.third, on.anew, on.signers));
  });
});
