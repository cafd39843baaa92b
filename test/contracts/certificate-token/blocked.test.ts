import { expect } from 'chai';

import { aBatch, seal, supersede } from '../support/batches.js';
import { given } from '../support/given.js';
import { refusal } from '../support/outcomes.js';
import {
  ACTIVE,
  claimed,
  move,
  setLost,
  setStatus,
  SUSPENDED,
  type ThreeLabels,
  WITHDRAWN,
} from '../support/tokens.js';

/** Fixture: the buyer's piece, which a friend may transfer by approval and the guardian's account as an operator. */
async function entrusted() {
  const on = await claimed();
  await on.tokens.connect(on.buyer.wallet).approve(on.friend.address, on.first);
  await on.tokens.connect(on.buyer.wallet).setApprovalForAll(on.guardian.address, true);
  return on;
}

const ways = {
  move: (on: ThreeLabels) => move(on, on.first, on.buyer, on.anyone.address),
  'transferFrom by its owner': (on: ThreeLabels) =>
    on.tokens.connect(on.buyer.wallet).transferFrom(on.buyer.address, on.anyone.address, on.first),
  'transferFrom to its owner': (on: ThreeLabels) =>
    on.tokens.connect(on.buyer.wallet).transferFrom(on.buyer.address, on.buyer.address, on.first),
  'transferFrom by the approved address': (on: ThreeLabels) =>
    on.tokens.connect(on.friend.wallet).transferFrom(on.buyer.address, on.anyone.address, on.first),
  'transferFrom by an operator': (on: ThreeLabels) =>
    on.tokens.connect(on.guardian).transferFrom(on.buyer.address, on.anyone.address, on.first),
  'safeTransferFrom by its owner': (on: ThreeLabels) =>
    on.tokens
      .connect(on.buyer.wallet)
      ['safeTransferFrom(address,address,uint256)'](on.buyer.address, on.anyone.address, on.first),
  'safeTransferFrom by the approved address': (on: ThreeLabels) =>
    on.tokens
      .connect(on.friend.wallet)
      ['safeTransferFrom(address,address,uint256)'](on.buyer.address, on.anyone.address, on.first),
  'safeTransferFrom with data by an operator': (on: ThreeLabels) =>
    on.tokens
      .connect(on.guardian)
      ['safeTransferFrom(address,address,uint256,bytes)'](
        on.buyer.address,
        on.anyone.address,
        on.first,
        '0x01',
      ),
};

const blocks = {
  lost: {
    by: (on: ThreeLabels) => setLost(on, on.first, on.buyer),
    lift: (on: ThreeLabels) => setLost(on, on.first, on.buyer, false),
    error: 'PieceLost',
    args: async (on: ThreeLabels) => [on.first, (await on.tokens.custodyOf(on.first)).reportedAt],
  },
  suspended: {
    by: (on: ThreeLabels) => setStatus(on, 1, SUSPENDED),
    lift: (on: ThreeLabels) => setStatus(on, 1, ACTIVE),
    error: 'CertificateNotActive',
    args: (on: ThreeLabels) => Promise.resolve([on.first, SUSPENDED]),
  },
  withdrawn: {
    by: (on: ThreeLabels) => setStatus(on, 1, WITHDRAWN),
    lift: undefined,
    error: 'CertificateNotActive',
    args: (on: ThreeLabels) => Promise.resolve([on.first, WITHDRAWN]),
  },
} as const;

for (const [block, { by, lift, error, args }] of Object.entries(blocks)) {
  describe(`A piece that is ${block}`, () => {
    for (const [way, attempt] of Object.entries(ways)) {
      given(entrusted).it(`stays where it is on ${way}`, async (on) => {
        await by(on);
        const before = await on.tokens.custodyOf(on.first);
        await refusal(on.tokens, error, ...(await args(on))).of(attempt(on));
        expect(await on.tokens.ownerOf(on.first)).to.equal(on.buyer.address);
        expect(await on.tokens.custodyOf(on.first)).to.deep.equal(before);
        expect(await on.tokens.getApproved(on.first)).to.equal(on.friend.address);
      });

      if (!lift) continue;
      given(entrusted).it(`goes on ${way} when it is ${block} no more`, async (on) => {
        await by(on);
        await lift(on);
        await expect(attempt(on)).to.emit(on.tokens, 'Transfer');
      });
    }
  });
}

describe('A piece that is both lost and suspended', () => {
  given(entrusted).it('moves only when both are lifted', async (on) => {
    await setStatus(on, 1, SUSPENDED);
    await setLost(on, on.first, on.buyer);
    await refusal(on.tokens, 'PieceLost').of(ways.move(on));
    await setLost(on, on.first, on.buyer, false);
    await refusal(on.tokens, 'CertificateNotActive').of(ways.move(on));
    await setStatus(on, 1, ACTIVE);
    await expect(ways.move(on)).to.emit(on.tokens, 'Moved');
  });
});

describe('A blocked piece', () => {
  given(claimed).it('may still be entrusted to others, which moves nothing', async (on) => {
    await setStatus(on, 1, SUSPENDED);
    await setLost(on, on.first, on.buyer);
    const owner = on.tokens.connect(on.buyer.wallet);
    await expect(owner.approve(on.friend.address, on.first)).to.emit(on.tokens, 'Approval');
    await expect(owner.setApprovalForAll(on.guardian.address, true)).to.emit(on.tokens, 'ApprovalForAll');
    expect(await on.tokens.ownerOf(on.first)).to.equal(on.buyer.address);
  });
});

describe("What does not concern the owner's piece", () => {
  given(entrusted).it("does not block it: a neighbour's loss or withdrawal", async (on) => {
    await setStatus(on, 2, WITHDRAWN);
    await expect(ways.move(on)).to.emit(on.tokens, 'Moved');
  });

  given(entrusted).it('does not block it: a suspended cooperative or a theft of its keys', async (on) => {
    const { admittedAt } = await on.crafts.cooperativeOf(on.cooperativeId);
    for (const key of [on.chair, on.treasurer]) {
      const { addedAt } = await on.crafts.keyOf(on.cooperativeId, key.id);
      await on.crafts.connect(on.guardian).dateTheft(on.cooperativeId, key.id, addedAt);
    }
    await on.crafts.connect(on.guardian).suspend(on.cooperativeId, admittedAt);
    await expect(ways.move(on)).to.emit(on.tokens, 'Moved');
  });

  given(entrusted).it('does not block it: a superseded batch, once the piece was claimed', async (on) => {
    const anew = await aBatch(on, on.cooperativeId, { first: 4 });
    await seal(on, anew, [on.chair, on.treasurer]);
    await supersede(on, on.batch, anew, [on.chair, on.treasurer]);
    await expect(ways.move(on)).to.emit(on.tokens, 'Moved');
  });
});
