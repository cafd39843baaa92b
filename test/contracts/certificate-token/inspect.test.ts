import { expect } from 'chai';
import { ZeroAddress, ZeroHash } from 'ethers';

import type { Hex } from '@daulang/protocol';

import { asObject, NOT_SUPERSEDED, NOTHING_KNOWN, UNTOUCHED } from '../support/answers.js';
import { aBatch, questionOf, type QuestionChanges, seal, supersede, verify } from '../support/batches.js';
import { ethers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { indexList } from '../support/keys.js';
import { digest, PROFILE } from '../support/registries.js';
import {
  claimed,
  move,
  setLost,
  setStatus,
  SUSPENDED,
  type ThreeLabels,
  threeLabels,
} from '../support/tokens.js';

const NO_CUSTODY = { nonce: 0n, lost: false, reportedAt: 0n, announcedVersion: 0n };

const inspect = async (on: ThreeLabels, place: number, changes?: QuestionChanges) =>
  asObject(await on.tokens.inspect(...questionOf(on.batch, place, changes)));

async function blockNow() {
  const { timestamp, number } = (await ethers.provider.getBlock('latest'))!;
  return { blockTime: BigInt(timestamp), blockNumber: BigInt(number) };
}

async function expectUnknown(on: ThreeLabels, place: number, changes: QuestionChanges): Promise<void> {
  expect(await inspect(on, place, changes)).to.deep.equal({
    verification: { ...NOTHING_KNOWN, ...(await blockNow()) },
    claimed: false,
    owner: ZeroAddress,
    custody: NO_CUSTODY,
  });
}

describe('CertificateToken.inspect', () => {
  given(threeLabels).it('says that nobody claimed the piece', async (on) => {
    const { verification, ...rest } = await inspect(on, 0);
    expect(verification).to.deep.equal(asObject(await verify(on, on.batch, 0)));
    expect(rest).to.deep.equal({ claimed: false, owner: ZeroAddress, custody: NO_CUSTODY });
  });

  given(claimed).it('says who owns the piece', async (on) => {
    const { owner, ...rest } = await inspect(on, 0);
    expect([rest.claimed, owner, rest.custody]).to.deep.equal([true, on.buyer.address, NO_CUSTODY]);
    expect((await inspect(on, 1)).claimed).to.equal(false);
  });

  given(claimed).it('answers everything a verdict needs in one read', async (on) => {
    const { admittedAt } = await on.crafts.cooperativeOf(on.cooperativeId);
    const { addedAt } = await on.crafts.keyOf(on.cooperativeId, on.maker.id);
    const { root } = on.batch.tree;
    const { issuedAt } = await on.certificates.batchOf(on.cooperativeId, root);
    await move(on, on.first, on.buyer, on.friend.address);
    await setLost(on, on.first, on.friend);
    const reportedAt = await time.latest();
    const setAt = await setStatus(on, 1, SUSPENDED);
    await on.tokens.announceStatus(on.first);
    const anew = await aBatch(on, on.cooperativeId, { first: 4 });
    await seal(on, anew, [on.chair, on.treasurer]);
    await supersede(on, on.batch, anew, [on.chair, on.treasurer]);
    const supersededAt = await time.latest();
    const guardian = on.crafts.connect(on.guardian);
    for (const key of [on.chair, on.treasurer, on.maker]) {
      await guardian.dateTheft(on.cooperativeId, key.id, issuedAt);
    }
    const closedAt = await time.latest();
    await guardian.suspend(on.cooperativeId, admittedAt);

    const signers = indexList(1, 2);
    expect(await inspect(on, 0)).to.deep.equal({
      verification: {
        included: true,
        issuedAt,
        sealedAt: issuedAt,
        issuer: {
          state: 2n,
          suspendedFrom: admittedAt,
          profile: PROFILE,
          suspect: true,
          makerStanding: 5n,
          makerAddedAt: addedAt,
          makerClosedAt: BigInt(closedAt),
        },
        status: { state: 1n, reason: 7n, setAt: BigInt(setAt), version: 1n, signers },
        batchStatus: { reason: 1n, setAt: BigInt(supersededAt), signers, successor: anew.tree.root },
        ...(await blockNow()),
      },
      claimed: true,
      owner: on.friend.address,
      custody: { nonce: 2n, lost: true, reportedAt: BigInt(reportedAt), announcedVersion: 1n },
    });
  });

  given(claimed).it('tells nothing of a piece to whom does not know its certificate', async (on) => {
    await setLost(on, on.first, on.buyer);
    await setStatus(on, 1, SUSPENDED);
    for (const changes of [
      { fields: { content: digest('another document') } },
      { fields: { serialHash: digest('another serial') } },
      { fields: { claimKey: on.buyer.encoded } },
      { fields: { number: 2 } },
      { root: ZeroHash as Hex },
      { proof: [] },
    ]) {
      await expectUnknown(on, 0, changes);
    }
  });

  given(claimed).it('takes the owner of the piece asked after, not of its neighbour', async (on) => {
    const { claimed: isClaimed, verification } = await inspect(on, 2);
    expect(isClaimed).to.equal(false);
    expect(verification).to.have.deep.property('status', UNTOUCHED);
    expect(verification).to.have.deep.property('batchStatus', NOT_SUPERSEDED);
  });

  given(claimed).it('never reverts on input that decodes', async (on) => {
    const most: Hex = `0x${'ff'.repeat(32)}`;
    const fields = {
      cooperativeId: 2n ** 64n - 1n,
      number: 0xffffffff,
      serialHash: most,
      content: most,
      makerKey: most,
      claimKey: `0x${'ff'.repeat(20)}` as Hex,
    };
    for (const proof of [[], [most], Array<Hex>(13).fill(most), Array<Hex>(1000).fill(most)]) {
      await expectUnknown(on, 0, { fields, root: most, proof });
      await expectUnknown(on, 0, { proof });
      await expectUnknown(on, 0, { fields: { number: 0 }, proof });
    }
  });
});
