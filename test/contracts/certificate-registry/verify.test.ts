import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import type { Hex } from '@daulang/protocol';
import { proofOf } from '@daulang/protocol/tree';

import { LATER, signAct } from '../support/acts.js';
import { asObject, NOTHING_KNOWN, NOT_SUPERSEDED, UNTOUCHED } from '../support/answers.js';
import { aBatch, type Certificate, seal, verify } from '../support/batches.js';
import { ethers, loadFixture, time } from '../support/chain.js';
import { aPasskey, aWallet, indexList } from '../support/keys.js';
import { admit, digest, PROFILE, twoOfThree, type TwoOfThree } from '../support/registries.js';

const ACTIVE = 1n;
const SUSPENDED = 2n;
const NOT_SIGNED = 0n;
const UNKNOWN = 1n;
const GOOD = 2n;
const ADDED_LATER = 3n;
const CLOSED = 4n;

type Answer = Awaited<ReturnType<typeof verify>>;

/** Fixture: a sealed batch of five pieces by the registered maker. */
async function sealed() {
  const on = await twoOfThree();
  const batch = await aBatch(on, on.cooperativeId, { size: 5, makerKey: on.maker.id });
  await seal(on, batch, [on.chair, on.treasurer]);
  return { ...on, batch };
}

async function expectUnknown(answer: Promise<Answer>): Promise<void> {
  const block = await ethers.provider.getBlock('latest');
  expect(asObject(await answer)).to.deep.equal({
    ...NOTHING_KNOWN,
    blockTime: BigInt(block!.timestamp),
    blockNumber: BigInt(block!.number),
  });
}

function flip(hex: Hex, bit = 0n): Hex {
  return `0x${(BigInt(hex) ^ (1n << bit)).toString(16).padStart(hex.length - 2, '0')}`;
}

describe('CertificateRegistry.verify', () => {
  for (const size of [1, 2, 3, 4, 5, 8, 9, 33]) {
    it(`finds each of ${size} certificates`, async () => {
      const on = await loadFixture(twoOfThree);
      const batch = await aBatch(on, on.cooperativeId, { size });
      await seal(on, batch, [on.chair, on.treasurer]);
      const issuedAt = BigInt(await time.latest());
      for (let place = 0; place < size; place++) {
        const answer = await verify(on, batch, place);
        expect([answer.included, answer.issuedAt, answer.sealedAt]).to.deep.equal([true, issuedAt, issuedAt]);
      }
    });
  }

  it('answers everything one verdict needs', async () => {
    const on = await loadFixture(sealed);
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

  it('gives the leaf that the EIP-712 standard gives', async () => {
    const on = await loadFixture(sealed);
    for (const [place, leaf] of on.batch.leaves.entries()) {
      expect(await on.certificates.leafOf(on.batch.certificates[place]!)).to.equal(leaf);
    }
  });

  describe('does not know', () => {
    for (const field of ['serialHash', 'content', 'makerKey', 'claimKey'] as const) {
      it(`a certificate whose ${field} is changed by one bit`, async () => {
        const on = await loadFixture(sealed);
        const original = on.batch.certificates[2]![field];
        for (const bit of [0n, 77n, 159n]) {
          await expectUnknown(verify(on, on.batch, 2, { fields: { [field]: flip(original, bit) } }));
        }
      });
    }

    for (const number of [0, 1, 2, 4, 5, 6, 8, 4_294_967_295]) {
      it(`certificate 3 under the number ${number}`, async () => {
        const on = await loadFixture(sealed);
        await expectUnknown(verify(on, on.batch, 2, { fields: { number } }));
      });
    }

    it("a certificate under another cooperative's name", async () => {
      const on = await loadFixture(sealed);
      const other = await admit(on, [aWallet('other chair')], 1);
      for (const cooperativeId of [0n, other, 2n ** 64n - 1n]) {
        await expectUnknown(verify(on, on.batch, 2, { fields: { cooperativeId } }));
      }
    });

    it("our certificates under another cooperative's seal on our root", async () => {
      const on = await loadFixture(sealed);
      const thief = aWallet('thief');
      const cooperativeId = await admit(on, [thief], 1);
      await seal(on, { ...on.batch, cooperativeId }, [thief]);
      await expectUnknown(verify(on, on.batch, 2, { fields: { cooperativeId } }));
      expect((await verify(on, on.batch, 2)).included).to.equal(true);
    });

    it('a root nobody sealed', async () => {
      const on = await loadFixture(sealed);
      for (const root of [flip(on.batch.tree.root), ZeroHash as Hex, on.batch.leaves[2]!]) {
        await expectUnknown(verify(on, on.batch, 2, { root }));
      }
    });

    it('a proof with any word changed, left out or put in', async () => {
      const on = await loadFixture(sealed);
      const proof = proofOf(on.batch.tree, 2);
      for (const [at, word] of proof.entries()) {
        await expectUnknown(verify(on, on.batch, 2, { proof: proof.with(at, flip(word, 200n)) }));
        await expectUnknown(verify(on, on.batch, 2, { proof: proof.toSpliced(at, 1) }));
        await expectUnknown(verify(on, on.batch, 2, { proof: proof.toSpliced(at, 0, word) }));
      }
      for (const length of [0, 1, 13, 300]) {
        await expectUnknown(verify(on, on.batch, 2, { proof: Array<Hex>(length).fill(ZeroHash as Hex) }));
      }
    });

    it('a part of a batch sealed again under later numbers', async () => {
      const on = await loadFixture(sealed);
      const subRoot = on.batch.tree.levels[1]![1]!;
      const part = await aBatch(on, on.cooperativeId, { first: 6, size: 2 });
      const again = { ...part, tree: { ...part.tree, root: subRoot } };
      await seal(on, again, [on.chair, on.treasurer]);
      await expectUnknown(
        verify(on, on.batch, 2, { root: subRoot, proof: proofOf(on.batch.tree, 2).slice(0, 1) }),
      );
    });

    it('a batch sealed with a smaller size than its tree', async () => {
      const on = await loadFixture(twoOfThree);
      const batch = await aBatch(on, on.cooperativeId, { size: 8 });
      await seal(on, { ...batch, tree: { ...batch.tree, size: 5 } }, [on.chair, on.treasurer]);
      expect((await verify(on, batch, 4)).included).to.equal(true);
      for (const place of [5, 6, 7]) await expectUnknown(verify(on, batch, place));
    });

    for (const [words, size] of [
      ['shallower', 4],
      ['deeper', 9],
    ] as const) {
      it(`anything in a batch whose declared size makes it ${words} than its tree`, async () => {
        const on = await loadFixture(twoOfThree);
        const batch = await aBatch(on, on.cooperativeId, { size: 8 });
        await seal(on, { ...batch, tree: { ...batch.tree, size } }, [on.chair, on.treasurer]);
        for (const place of batch.leaves.keys()) await expectUnknown(verify(on, batch, place));
      });
    }
  });

  describe('tells of the cooperative', () => {
    it('that it is suspended, and since when', async () => {
      const on = await loadFixture(sealed);
      const { admittedAt } = await on.crafts.cooperativeOf(on.cooperativeId);
      await on.crafts.connect(on.guardian).suspend(on.cooperativeId, admittedAt);
      const suspended = (await verify(on, on.batch, 0)).issuer;
      expect([suspended.state, suspended.suspendedFrom]).to.deep.equal([SUSPENDED, admittedAt]);
      await on.crafts.connect(on.authority).reinstate(on.cooperativeId);
      const active = (await verify(on, on.batch, 0)).issuer;
      expect([active.state, active.suspendedFrom]).to.deep.equal([ACTIVE, 0n]);
    });

    it('which profile it has now', async () => {
      const on = await loadFixture(sealed);
      await on.crafts.connect(on.authority).setProfile(on.cooperativeId, digest('a new name'));
      expect((await verify(on, on.batch, 0)).issuer.profile).to.equal(digest('a new name'));
    });
  });

  it('tells what became of the certificate: who, when and why', async () => {
    const on = await loadFixture(sealed);
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

  describe('judges the maker at issue', () => {
    const standing = async (on: TwoOfThree, makerKey: Hex, first: number) => {
      const batch = await aBatch(on, on.cooperativeId, { first, size: 1, makerKey });
      await seal(on, batch, [on.chair, on.treasurer]);
      return batch;
    };
    const closeMaker = async (on: TwoOfThree) => {
      const act = { cooperativeId: on.cooperativeId, keyId: on.maker.id, nonce: 1, deadline: LATER };
      await on.crafts.closeKey(act, await signAct(on.crafts, 'CloseKey', act, [on.chair, on.treasurer]));
      return BigInt(await time.latest());
    };
    const judged = ({ issuer }: Answer) => [issuer.makerStanding, issuer.makerAddedAt, issuer.makerClosedAt];

    it('not signed, when the certificate names no key', async () => {
      const on = await loadFixture(twoOfThree);
      const batch = await standing(on, ZeroHash as Hex, 1);
      expect(judged(await verify(on, batch, 0))).to.deep.equal([NOT_SIGNED, 0n, 0n]);
    });

    it('unknown, when the key is nobody’s or a signer’s', async () => {
      const on = await loadFixture(twoOfThree);
      for (const [i, key] of [aWallet('stranger'), on.treasurer].entries()) {
        const batch = await standing(on, key.id, i + 1);
        expect(judged(await verify(on, batch, 0))).to.deep.equal([UNKNOWN, 0n, 0n]);
      }
    });

    it('good for ever, when the key was open', async () => {
      const on = await loadFixture(twoOfThree);
      const { addedAt } = await on.crafts.keyOf(on.cooperativeId, on.maker.id);
      const batch = await standing(on, on.maker.id, 1);
      expect(judged(await verify(on, batch, 0))).to.deep.equal([GOOD, addedAt, 0n]);
      const closedAt = await closeMaker(on);
      expect(judged(await verify(on, batch, 0))).to.deep.equal([GOOD, addedAt, closedAt]);
    });

    it('closed, when the key was closed before', async () => {
      const on = await loadFixture(twoOfThree);
      const { addedAt } = await on.crafts.keyOf(on.cooperativeId, on.maker.id);
      const closedAt = await closeMaker(on);
      const batch = await standing(on, on.maker.id, 1);
      expect(judged(await verify(on, batch, 0))).to.deep.equal([CLOSED, addedAt, closedAt]);
    });

    it('added later, when the key came after', async () => {
      const on = await loadFixture(twoOfThree);
      const late = aPasskey('late maker', on.webAuthnVerifier);
      const batch = await standing(on, late.id, 1);
      const act = { cooperativeId: on.cooperativeId, key: late.encoded, nonce: 1, deadline: LATER };
      await on.crafts.addMaker(act, await signAct(on.crafts, 'AddMaker', act, [on.chair, on.treasurer]));
      expect(judged(await verify(on, batch, 0))).to.deep.equal([
        ADDED_LATER,
        BigInt(await time.latest()),
        0n,
      ]);
    });
  });

  it('never reverts on input that decodes', async () => {
    const on = await loadFixture(sealed);
    const extreme: Certificate = {
      cooperativeId: 2n ** 64n - 1n,
      number: 0xffffffff,
      serialHash: `0x${'ff'.repeat(32)}`,
      content: `0x${'ff'.repeat(32)}`,
      makerKey: `0x${'ff'.repeat(32)}`,
      claimKey: `0x${'ff'.repeat(20)}`,
    };
    for (const fields of [extreme, { ...extreme, cooperativeId: on.cooperativeId }]) {
      for (const root of [on.batch.tree.root, extreme.content]) {
        await expectUnknown(verify(on, on.batch, 0, { fields, root, proof: [extreme.content] }));
      }
    }
  });
});
