import { expect } from 'chai';

import {
  CertificateRegistry__factory,
  CertificateToken__factory,
} from '../../types/ethers-contracts/index.js';
import { LATER, signAct } from './support/acts.js';
import { expectNotIncluded } from './support/answers.js';
import {
  aBatch,
  endorsingOf,
  questionOf,
  seal,
  sealingOf,
  supersedingOf,
  verify,
} from './support/batches.js';
import { ethers, loadFixture } from './support/chain.js';
import { given } from './support/given.js';
import { accepted, refusal } from './support/outcomes.js';
import { registries, admit } from './support/registries.js';
import { dateTheft, isSuspect, twoOfThreeWallets } from './support/thefts.js';
import {
  aHiddenCode,
  claim,
  claimed,
  claimOf,
  lostOf,
  move,
  moveOf,
  setStatus,
  signLost,
  signMove,
  SUSPENDED,
  WITHDRAWN,
} from './support/tokens.js';

/** Fixture: beside the first registry, where a buyer owns a piece, its successor, in which a batch is sealed too. */
async function succeeded() {
  const first = await claimed();
  const certificates = await new CertificateRegistry__factory(first.anyone).deploy(
    await first.crafts.getAddress(),
  );
  const tokens = await new CertificateToken__factory(first.anyone).deploy(await certificates.getAddress());
  await first.crafts.connect(first.authority).announceSuccessor(await certificates.getAddress());
  const second = { ...first, certificates, tokens };
  const codes = ['fourth label', 'fifth label', 'sixth label'].map(aHiddenCode);
  const batch = await aBatch(second, first.cooperativeId, { codes, makerKey: first.maker.id, words: 'new' });
  await seal(second, batch, [first.chair, first.treasurer]);
  return { first, second: { ...second, batch, codes } };
}

/** Both ways round: what is made for the one, and the other where it must not count. */
async function bothWays() {
  const { first, second } = await loadFixture(succeeded);
  return [
    { from: first, to: second },
    { from: second, to: first },
  ];
}

describe('A successor over the same cooperatives', () => {
  given(succeeded).it('is announced by the authority', async ({ first, second }) => {
    expect(await first.crafts.successor()).to.equal(await second.certificates.getAddress());
  });

  given(succeeded).it('leaves certificates of the first valid, claimable and movable', async ({ first }) => {
    const { included, issuer } = await verify(first, first.batch, 1);
    expect([included, issuer.state, issuer.suspect, issuer.makerStanding]).to.deep.equal([
      true,
      1n,
      false,
      2n,
    ]);
    await move(first, first.first, first.buyer, first.friend.address);
    await claim(first, 1, first.buyer.address);
    expect(await first.tokens.ownerOf(first.first)).to.equal(first.friend.address);
  });

  given(succeeded).it(
    'lets the cooperative go on in the first, for what is left to mend',
    async ({ first }) => {
      await setStatus(first, 1, SUSPENDED);
      await seal(first, await aBatch(first, first.cooperativeId, { first: 4 }), [
        first.chair,
        first.treasurer,
      ]);
      expect(await first.certificates.nextNumber(first.cooperativeId)).to.equal(7);
    },
  );

  given(succeeded).it(
    "numbers pieces from 1 again, with a year's count of its own",
    async ({ first, second }) => {
      for (const { certificates } of [first, second]) {
        expect(await certificates.lineOf(first.cooperativeId)).to.deep.equal([4n, 0n, 3n]);
      }
    },
  );

  it('knows nothing of the certificates of the other', async () => {
    for (const { from, to } of await bothWays()) {
      expect((await verify(from, from.batch, 0)).included).to.equal(true);
      await expectNotIncluded(verify(to, from.batch, 0));
      await refusal(to.tokens, 'CertificateNotIncluded', to.second).of(
        claim({ ...to, batch: from.batch, codes: from.codes }, 1, to.friend.address),
      );
    }
  });

  given(succeeded).it('says of a piece what its own managers said there', async ({ first, second }) => {
    await setStatus(first, 1, WITHDRAWN);
    expect((await verify(first, first.batch, 0)).status.state).to.equal(WITHDRAWN);
    expect((await verify(second, second.batch, 0)).status.state).to.equal(0);
    await accepted(claim(second, 0, second.friend.address));
  });

  given(succeeded).it('has tokens of its own: the same id is another token', async ({ first, second }) => {
    await claim(second, 0, second.friend.address);
    expect(await first.tokens.ownerOf(first.first)).to.equal(first.buyer.address);
    expect(await second.tokens.ownerOf(first.first)).to.equal(second.friend.address);
    await move(second, first.first, second.friend, second.anyone.address);
    expect((await first.tokens.custodyOf(first.first)).nonce).to.equal(0);
    const owners = [];
    for (const { tokens, batch } of [first, second]) {
      owners.push((await tokens.inspect(...questionOf(batch, 0))).owner);
    }
    expect(owners).to.deep.equal([first.buyer.address, second.anyone.address]);
  });

  given(succeeded).it(
    "hears of the cooperative's thefts and suspension as the first does",
    async ({ first, second }) => {
      for (const key of [first.chair, first.treasurer]) {
        const { addedAt } = await first.crafts.keyOf(first.cooperativeId, key.id);
        await dateTheft(first, key, addedAt);
      }
      expect([await isSuspect(first, first.batch), await isSuspect(second, second.batch)]).to.deep.equal([
        true,
        true,
      ]);
    },
  );

  describe('does not count a message signed for the other, either way:', () => {
    const board = ({ first }: Awaited<ReturnType<typeof succeeded>>) => [first.chair, first.treasurer];

    given(succeeded).it('a sealing', async (world) => {
      for (const { from, to } of await bothWays()) {
        const message = sealingOf(await aBatch(from, from.cooperativeId, { first: 4 }));
        const signatures = await signAct(from.certificates, 'IssueBatch', message, board(world));
        await refusal(to.crafts, 'SignatureInvalid', to.chair.id, 1).of(
          to.certificates.issueBatch(message, signatures),
        );
        await accepted(from.certificates.issueBatch.staticCall(message, signatures));
      }
    });

    given(succeeded).it('a status', async (world) => {
      for (const { from, to } of await bothWays()) {
        const message = {
          cooperativeId: from.cooperativeId,
          number: 1,
          state: SUSPENDED,
          reason: 7,
          text: ethers.ZeroHash,
          version: 1,
          deadline: LATER,
        };
        const signatures = await signAct(from.certificates, 'SetStatus', message, board(world));
        await refusal(to.crafts, 'SignatureInvalid').of(to.certificates.setStatus(message, signatures));
      }
    });

    given(succeeded).it('a supersession or an endorsement, even of the same root', async (world) => {
      const { first, second } = world;
      const same = { ...first.batch, first: 4 };
      await seal(second, same, board(world));
      const superseding = supersedingOf(first.batch, second.batch);
      await refusal(first.crafts, 'SignatureInvalid').of(
        second.certificates.supersede(
          superseding,
          await signAct(first.certificates, 'Supersede', superseding, board(world)),
        ),
      );
      const endorsing = await endorsingOf(second, same);
      await refusal(first.crafts, 'SignatureInvalid').of(
        second.certificates.endorse(
          endorsing,
          await signAct(first.certificates, 'Endorse', endorsing, board(world)),
        ),
      );
    });

    given(succeeded).it('a claim, a move or a report of loss', async ({ first, second }) => {
      await claim(second, 0, second.buyer.address);
      for (const { from, to } of [
        { from: first, to: second },
        { from: second, to: first },
      ]) {
        const moving = await moveOf(from, from.first, from.friend.address);
        await refusal(to.tokens, 'OwnerSignatureInvalid', to.first, to.buyer.address).of(
          to.tokens.move(moving, await signMove(from, moving, from.buyer)),
        );
        const lost = await lostOf(from, from.first);
        await refusal(to.tokens, 'OwnerSignatureInvalid', to.first, to.buyer.address).of(
          to.tokens.setLost(lost, await signLost(from, lost, from.buyer)),
        );
        const domain = { verifyingContract: await from.tokens.getAddress() };
        const claiming = await claimOf(to, 1, to.buyer.address, { domain });
        await refusal(to.tokens, 'ClaimSignatureInvalid').of(to.tokens.claim(...claiming));
      }
    });
  });
});

describe('A second set of all three contracts', () => {
  given(claimed).it("knows none of the first's cooperatives", async (on) => {
    const there = await registries();
    expect(await there.crafts.cooperativeCount()).to.equal(0);
    expect((await there.crafts.cooperativeOf(on.cooperativeId)).state).to.equal(0);
    await expectNotIncluded(verify(there, on.batch, 0));
  });

  given(twoOfThreeWallets).it('does not count a message about keys signed for the first', async (on) => {
    const there = await registries();
    await admit(there, [on.chair, on.treasurer, on.secretary], 2);
    const message = { cooperativeId: on.cooperativeId, threshold: 1, nonce: 0, deadline: LATER };
    const signatures = await signAct(on.crafts, 'SetThreshold', message, [on.chair, on.treasurer]);
    await refusal(there.crafts, 'SignatureInvalid', on.chair.id, 1).of(
      there.crafts.setThreshold(message, signatures),
    );
    await accepted(on.crafts.setThreshold(message, signatures));
  });

  given(claimed).it('leaves the first as it was, when it is announced', async (on) => {
    const there = await registries();
    await on.crafts.connect(on.authority).announceSuccessor(await there.certificates.getAddress());
    expect((await verify(on, on.batch, 0)).included).to.equal(true);
    await accepted(claim(on, 1, on.buyer.address));
  });
});
