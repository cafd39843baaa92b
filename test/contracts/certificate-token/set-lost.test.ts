import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { digestOf, LATER } from '../support/acts.js';
import { ethers, loadFixture, time } from '../support/chain.js';
import { aWallet } from '../support/keys.js';
import {
  claim,
  claimed,
  lostOf,
  move,
  moveOf,
  setLost,
  setStatus,
  signLost,
  signMove,
  SUSPENDED,
  threeLabels,
  WITHDRAWN,
} from '../support/tokens.js';

describe('CertificateToken.setLost', () => {
  it('reports the piece lost, and since when', async () => {
    const on = await loadFixture(claimed);
    const reportedAt = (await time.latest()) + 10;
    await time.setNextBlockTimestamp(reportedAt);
    const reporting = setLost(on, on.first, on.buyer);
    await expect(reporting).to.emit(on.tokens, 'LostSet').withArgs(on.first, true, 0, reportedAt);
    await expect(reporting).to.emit(on.tokens, 'MetadataUpdate').withArgs(on.first);
    expect(await on.tokens.custodyOf(on.first)).to.deep.equal([1n, true, BigInt(reportedAt), 0n]);
    expect(await on.tokens.ownerOf(on.first)).to.equal(on.buyer.address);
  });

  it('reports the piece found, which may move again', async () => {
    const on = await loadFixture(claimed);
    await setLost(on, on.first, on.buyer);
    const foundAt = (await time.latest()) + 10;
    await time.setNextBlockTimestamp(foundAt);
    const reporting = setLost(on, on.first, on.buyer, false);
    await expect(reporting).to.emit(on.tokens, 'LostSet').withArgs(on.first, false, 1, foundAt);
    await expect(reporting).to.emit(on.tokens, 'MetadataUpdate').withArgs(on.first);
    expect(await on.tokens.custodyOf(on.first)).to.deep.equal([2n, false, 0n, 0n]);
    await expect(move(on, on.first, on.buyer, on.friend.address)).to.not.be.revert(ethers);
  });

  it('leaves the other pieces of the owner alone', async () => {
    const on = await loadFixture(claimed);
    await claim(on, 1, on.buyer.address);
    await setLost(on, on.first, on.buyer);
    expect(await on.tokens.custodyOf(on.second)).to.deep.equal([0n, false, 0n, 0n]);
    await expect(move(on, on.second, on.buyer, on.friend.address)).to.not.be.revert(ethers);
  });

  for (const [words, state] of [
    ['suspended', SUSPENDED],
    ['withdrawn', WITHDRAWN],
  ] as const) {
    it(`takes the owner's word also while the certificate is ${words}`, async () => {
      const on = await loadFixture(claimed);
      await setStatus(on, 1, state);
      await setLost(on, on.first, on.buyer);
      expect((await on.tokens.custodyOf(on.first)).lost).to.equal(true);
      await expect(setLost(on, on.first, on.buyer, false)).to.not.be.revert(ethers);
    });

    it(`says nothing to wallets while the certificate is ${words}, whose metadata stay what they are`, async () => {
      const on = await loadFixture(claimed);
      await setStatus(on, 1, state);
      const before = await on.tokens.tokenURI(on.first);
      const reporting = setLost(on, on.first, on.buyer);
      await expect(reporting).to.emit(on.tokens, 'LostSet');
      await expect(reporting).to.not.emit(on.tokens, 'MetadataUpdate');
      expect(await on.tokens.tokenURI(on.first)).to.equal(before);
    });
  }

  it('costs the owner nothing, whoever submits it', async () => {
    const on = await loadFixture(threeLabels);
    const poor = aWallet('owner without ether');
    await claim(on, 0, poor.wallet.address);
    const message = await lostOf(on, on.first);
    const signature = await signLost(on, message, poor);
    await expect(on.tokens.connect(on.guardian).setLost(message, signature)).to.not.be.revert(ethers);
  });

  it('asks an account that owns the piece (ERC-1271)', async () => {
    const on = await loadFixture(threeLabels);
    await claim(on, 0, await (await ethers.deployContract('AlwaysYes')).getAddress());
    await on.tokens.setLost(await lostOf(on, on.first), '0x');
    expect((await on.tokens.custodyOf(on.first)).lost).to.equal(true);
  });

  it('succeeds in the very second of the deadline, not in the next', async () => {
    const on = await loadFixture(claimed);
    const deadline = (await time.latest()) + 60;
    const message = { ...(await lostOf(on, on.first)), deadline };
    const signature = await signLost(on, message, on.buyer);
    await time.setNextBlockTimestamp(deadline);
    await expect(on.tokens.setLost(message, signature)).to.not.be.revert(ethers);
    const again = { ...(await lostOf(on, on.first, false)), deadline };
    await time.setNextBlockTimestamp(deadline + 1);
    await expect(on.tokens.setLost(again, await signLost(on, again, on.buyer)))
      .to.be.revertedWithCustomError(on.tokens, 'DeadlinePassed')
      .withArgs(deadline, deadline + 1);
  });

  it('refuses a piece nobody claimed', async () => {
    const on = await loadFixture(claimed);
    await expect(setLost(on, on.second, on.buyer))
      .to.be.revertedWithCustomError(on.tokens, 'ERC721NonexistentToken')
      .withArgs(on.second);
  });

  it('refuses to report lost what is lost, and found what is not', async () => {
    const on = await loadFixture(claimed);
    await expect(setLost(on, on.first, on.buyer, false))
      .to.be.revertedWithCustomError(on.tokens, 'LostUnchanged')
      .withArgs(on.first, false);
    await setLost(on, on.first, on.buyer);
    const { reportedAt } = await on.tokens.custodyOf(on.first);
    await expect(setLost(on, on.first, on.buyer))
      .to.be.revertedWithCustomError(on.tokens, 'LostUnchanged')
      .withArgs(on.first, true);
    expect((await on.tokens.custodyOf(on.first)).reportedAt).to.equal(reportedAt);
  });

  it('refuses an old report after the piece was found', async () => {
    const on = await loadFixture(claimed);
    const report = await lostOf(on, on.first);
    const signature = await signLost(on, report, on.buyer);
    await on.tokens.setLost(report, signature);
    await setLost(on, on.first, on.buyer, false);
    await expect(on.tokens.setLost(report, signature))
      .to.be.revertedWithCustomError(on.tokens, 'NonceMismatch')
      .withArgs(2, 0);
  });

  it('refuses the report of a previous owner, before and after the piece comes back', async () => {
    const on = await loadFixture(claimed);
    const report = await lostOf(on, on.first);
    const signature = await signLost(on, report, on.buyer);
    await move(on, on.first, on.buyer, on.friend.address);
    await expect(setLost(on, on.first, on.buyer))
      .to.be.revertedWithCustomError(on.tokens, 'OwnerSignatureInvalid')
      .withArgs(on.first, on.friend.address);
    await move(on, on.first, on.friend, on.buyer.address);
    await expect(on.tokens.setLost(report, signature))
      .to.be.revertedWithCustomError(on.tokens, 'NonceMismatch')
      .withArgs(2, 0);
  });

  it('spends the nonce that moves spend, so that a report overtakes a move signed before', async () => {
    const on = await loadFixture(claimed);
    const message = await moveOf(on, on.first, on.friend.address);
    const signature = await signMove(on, message, on.buyer);
    await setLost(on, on.first, on.buyer);
    await setLost(on, on.first, on.buyer, false);
    await expect(on.tokens.move(message, signature))
      .to.be.revertedWithCustomError(on.tokens, 'NonceMismatch')
      .withArgs(2, 0);
  });

  it('refuses a signature of anybody else, or over anything else', async () => {
    const on = await loadFixture(claimed);
    const message = await lostOf(on, on.first);
    const signatures = [
      await signLost(on, message, on.friend),
      await signLost(on, message, on.chair),
      await signLost(on, { ...message, tokenId: on.second }, on.buyer),
      await signLost(on, { ...message, lost: false }, on.buyer),
      await signLost(on, { ...message, nonce: 1 }, on.buyer),
      await signLost(on, { ...message, deadline: LATER - 1 }, on.buyer),
      await signLost(on, message, on.buyer, { chainId: 1n }),
      await signLost(on, message, on.buyer, { verifyingContract: await on.certificates.getAddress() }),
      on.buyer.sign(await digestOf(on.tokens, 'Move', await moveOf(on, on.first, on.friend.address))),
      '0x' as Hex,
    ];
    for (const signature of signatures) {
      await expect(on.tokens.setLost(message, signature))
        .to.be.revertedWithCustomError(on.tokens, 'OwnerSignatureInvalid')
        .withArgs(on.first, on.buyer.address);
    }
  });
});
