import { expect } from 'chai';

import { LATER, signAct } from '../support/acts.js';
import { asObject, NOT_SUPERSEDED, UNTOUCHED } from '../support/answers.js';
import { aBatch, questionOf, seal, sealedByTheMaker, verify } from '../support/batches.js';
import { ethers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { indexList } from '../support/keys.js';
import { digest, PROFILE, twoOfThree } from '../support/registries.js';

const ACTIVE = 1n;
const SUSPENDED = 2n;
const CLOSED = 3n;
const GOOD = 2n;

describe('CertificateRegistry.verify', () => {
  for (const size of [1, 2, 3, 4, 5, 8, 9, 33]) {
    given(twoOfThree).it(`finds each of ${size} certificates`, async (on) => {
      const batch = await aBatch(on, on.cooperativeId, { size });
      await seal(on, batch, [on.chair, on.treasurer]);
      const issuedAt = BigInt(await time.latest());
      for (let place = 0; place < size; place++) {
        const answer = await verify(on, batch, place);
        expect([answer.included, answer.issuedAt, answer.sealedAt]).to.deep.equal([true, issuedAt, issuedAt]);
      }
    });
  }

  given(twoOfThree).it(
    'finds the first, the last and those in the middle of 4096, the largest batch',
    async (on) => {
      const batch = await aBatch(on, on.cooperativeId, { size: 4096 });
      await seal(on, batch, [on.chair, on.treasurer]);
      for (const place of [0, 1, 2047, 2048, 4095]) {
        const [certificate, root, proof] = questionOf(batch, place);
        expect(proof).to.have.length(12);
        expect((await on.certificates.verify(certificate, root, proof)).included).to.equal(true);
        expect((await on.certificates.verify(certificate, root, proof.slice(0, 11))).included).to.equal(
          false,
        );
      }
    },
  );

  given(sealedByTheMaker).it('answers everything one verdict needs', async (on) => {
    const { issuedAt } = await on.certificates.batchOf(on.cooperativeId, on.batch.tree.root);
    const { addedAt } = await on.crafts.keyOf(on.cooperativeId, on.maker.id);
    const block = await ethers.provider.getBlock('latest');
    expect(asObject(await verify(on, on.batch, 3))).to.deep.equal({
      included: true,
      issuedAt,
      sealedAt: issuedAt,
      issuer: {
        state: ACTIVE,
        suspendedFrom: 0n,
        profile: PROFILE,
        suspect: false,
        makerStanding: GOOD,
        makerAddedAt: addedAt,
        makerClosedAt: 0n,
      },
      status: UNTOUCHED,
      batchStatus: NOT_SUPERSEDED,
      blockTime: BigInt(block!.timestamp),
      blockNumber: BigInt(block!.number),
    });
  });

  given(sealedByTheMaker).it('gives the leaf that the EIP-712 standard gives', async (on) => {
    for (const [place, leaf] of on.batch.leaves.entries()) {
      expect(await on.certificates.leafOf(on.batch.certificates[place]!)).to.equal(leaf);
    }
  });

  describe('tells of the cooperative', () => {
    given(sealedByTheMaker).it('that it is suspended, and since when', async (on) => {
      const { admittedAt } = await on.crafts.cooperativeOf(on.cooperativeId);
      await on.crafts.connect(on.guardian).suspend(on.cooperativeId, admittedAt);
      const suspended = (await verify(on, on.batch, 0)).issuer;
      expect([suspended.state, suspended.suspendedFrom]).to.deep.equal([SUSPENDED, admittedAt]);
      await on.crafts.connect(on.authority).reinstate(on.cooperativeId);
      const active = (await verify(on, on.batch, 0)).issuer;
      expect([active.state, active.suspendedFrom]).to.deep.equal([ACTIVE, 0n]);
    });

    given(sealedByTheMaker).it('that it ended, which leaves its certificates as they are', async (on) => {
      await on.crafts.connect(on.authority).close(on.cooperativeId);
      const { included, issuer } = await verify(on, on.batch, 0);
      expect([included, issuer.state, issuer.suspendedFrom]).to.deep.equal([true, CLOSED, 0n]);
    });

    given(sealedByTheMaker).it('which profile it has now', async (on) => {
      await on.crafts.connect(on.authority).setProfile(on.cooperativeId, digest('a new name'));
      expect((await verify(on, on.batch, 0)).issuer.profile).to.equal(digest('a new name'));
    });
  });

  given(sealedByTheMaker).it('tells what became of the certificate: who, when and why', async (on) => {
    const message = {
      cooperativeId: on.cooperativeId,
      number: 3,
      state: 2,
      reason: 3,
      text: digest('fell from the shelf'),
      version: 1,
      deadline: LATER,
    };
    const signatures = await signAct(on.certificates, 'SetStatus', message, [on.treasurer, on.secretary]);
    await on.certificates.setStatus(message, signatures);
    const setAt = BigInt(await time.latest());
    const answer = await verify(on, on.batch, 2);
    expect(answer.included).to.equal(true);
    expect(answer.status).to.deep.equal([2n, 3n, setAt, 1n, indexList(2, 3)]);
    expect((await verify(on, on.batch, 1)).status.version).to.equal(0);
  });
});
