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
  it('is announced by the authority', async () => {
    const { first, second } = await loadFixture(succeeded);
    expect(await first.crafts.successor()).to.equal(await second.certificates.getAddress());
  });

  it('leaves certificates of the first valid, claimable and movable', async () => {
    const { first } = await loadFixture(succeeded);
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

  it('lets the cooperative go on in the first, for what is left to mend', async () => {
    const { first } = await loadFixture(succeeded);
    await setStatus(first, 1, SUSPENDED);
    await seal(first, await aBatch(first, first.cooperativeId, { first: 4 }), [first.chair, first.treasurer]);
    expect(await first.certificates.nextNumber(first.cooperativeId)).to.equal(7);
  });

  it("numbers pieces from 1 again, with a year's count of its own", async () => {
    const { first, second } = await loadFixture(succeeded);
    for (const { certificates } of [first, second]) {
      expect(await certificates.lineOf(first.cooperativeId)).to.deep.equal([4n, 0n, 3n]);
    }
  });

  it('knows nothing of the certificates of the other', async () => {
    for (const { from, to } of await bothWays()) {
      expect((await verify(from, from.batch, 0)).included).to.equal(true);
      await expectNotIncluded(verify(to, from.batch, 0));
      await expect(claim({ ...to, batch: from.batch, codes: from.codes }, 1, to.friend.address))
        .to.be.revertedWithCustomError(to.tokens, 'CertificateNotIncluded')
        .withArgs(to.second);
    }
  });

  it('says of a piece what its own managers said there', async () => {
    const { first, second } = await loadFixture(succeeded);
    await setStatus(first, 1, WITHDRAWN);
    expect((await verify(first, first.batch, 0)).status.state).to.equal(WITHDRAWN);
    expect((await verify(second, second.batch, 0)).status.state).to.equal(0);
    await expect(claim(second, 0, second.friend.address)).to.not.be.revert(ethers);
  });

  it('has tokens of its own: the same id is another token', async () => {
    const { first, second } = await loadFixture(succeeded);
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

  it("hears of the cooperative's thefts and suspension as the first does", async () => {
    const { first, second } = await loadFixture(succeeded);
    for (const key of [first.chair, first.treasurer]) {
      const { addedAt } = await first.crafts.keyOf(first.cooperativeId, key.id);
      await dateTheft(first, key, addedAt);
    }
    expect([await isSuspect(first, first.batch), await isSuspect(second, second.batch)]).to.deep.equal([
      true,
      true,
    ]);
  });

  describe('does not count a message signed for the other, either way:', () => {
    const board = ({ first }: Awaited<ReturnType<typeof succeeded>>) => [first.chair, first.treasurer];

    it('a sealing', async () => {
      const world = await loadFixture(succeeded);
      for (const { from, to } of await bothWays()) {
        const message = sealingOf(await aBatch(from, from.cooperativeId, { first: 4 }));
        const signatures = await signAct(from.certificates, 'IssueBatch', message, board(world));
        await expect(to.certificates.issueBatch(message, signatures))
          .to.be.revertedWithCustomError(to.crafts, 'SignatureInvalid')
          .withArgs(to.chair.id, 1);
        await expect(from.certificates.issueBatch.staticCall(message, signatures)).to.not.be.revert(ethers);
      }
    });

    it('a status', async () => {
      const world = await loadFixture(succeeded);
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
        await expect(to.certificates.setStatus(message, signatures)).to.be.revertedWithCustomError(
          to.crafts,
          'SignatureInvalid',
        );
      }
    });

    it('a supersession or an endorsement, even of the same root', async () => {
      const world = await loadFixture(succeeded);
      const { first, second } = world;
      const same = { ...first.batch, first: 4 };
      await seal(second, same, board(world));
      const superseding = supersedingOf(first.batch, second.batch);
      await expect(
        second.certificates.supersede(
          superseding,
          await signAct(first.certificates, 'Supersede', superseding, board(world)),
        ),
      ).to.be.revertedWithCustomError(first.crafts, 'SignatureInvalid');
      const endorsing = await endorsingOf(second, same);
      await expect(
        second.certificates.endorse(
          endorsing,
          await signAct(first.certificates, 'Endorse', endorsing, board(world)),
        ),
      ).to.be.revertedWithCustomError(first.crafts, 'SignatureInvalid');
    });

    it('a claim, a move or a report of loss', async () => {
      const { first, second } = await loadFixture(succeeded);
      await claim(second, 0, second.buyer.address);
      for (const { from, to } of [
        { from: first, to: second },
        { from: second, to: first },
      ]) {
        const moving = await moveOf(from, from.first, from.friend.address);
        await expect(to.tokens.move(moving, await signMove(from, moving, from.buyer)))
          .to.be.revertedWithCustomError(to.tokens, 'OwnerSignatureInvalid')
          .withArgs(to.first, to.buyer.address);
        const lost = await lostOf(from, from.first);
        await expect(to.tokens.setLost(lost, await signLost(from, lost, from.buyer)))
          .to.be.revertedWithCustomError(to.tokens, 'OwnerSignatureInvalid')
          .withArgs(to.first, to.buyer.address);
        const domain = { verifyingContract: await from.tokens.getAddress() };
        const claiming = await claimOf(to, 1, to.buyer.address, { domain });
        await expect(to.tokens.claim(...claiming)).to.be.revertedWithCustomError(
          to.tokens,
          'ClaimSignatureInvalid',
        );
      }
    });
  });
});

describe('A second set of all three contracts', () => {
  it("knows none of the first's cooperatives", async () => {
    const on = await loadFixture(claimed);
    const there = await registries();
    expect(await there.crafts.cooperativeCount()).to.equal(0);
    expect((await there.crafts.cooperativeOf(on.cooperativeId)).state).to.equal(0);
    await expectNotIncluded(verify(there, on.batch, 0));
  });

  it('does not count a message about keys signed for the first', async () => {
    const on = await loadFixture(twoOfThreeWallets);
    const there = await registries();
    await admit(there, [on.chair, on.treasurer, on.secretary], 2);
    const message = { cooperativeId: on.cooperativeId, threshold: 1, nonce: 0, deadline: LATER };
    const signatures = await signAct(on.crafts, 'SetThreshold', message, [on.chair, on.treasurer]);
    await expect(there.crafts.setThreshold(message, signatures))
      .to.be.revertedWithCustomError(there.crafts, 'SignatureInvalid')
      .withArgs(on.chair.id, 1);
    await expect(on.crafts.setThreshold(message, signatures)).to.not.be.revert(ethers);
  });

  it('leaves the first as it was, when it is announced', async () => {
    const on = await loadFixture(claimed);
    const there = await registries();
    await on.crafts.connect(on.authority).announceSuccessor(await there.certificates.getAddress());
    expect((await verify(on, on.batch, 0)).included).to.equal(true);
    await expect(claim(on, 1, on.buyer.address)).to.not.be.revert(ethers);
  });
});
