import { expect } from 'chai';
import { getAddress, toBeHex, ZeroAddress, ZeroHash } from 'ethers';

import type { Hex } from '@daulang/protocol';

import { LATER, signAct } from '../support/acts.js';
import { aBatch, seal, supersede } from '../support/batches.js';
import { ethers, inOneBlock, loadFixture, time } from '../support/chain.js';
import { aWallet } from '../support/keys.js';
import { digest } from '../support/registries.js';
import {
  ACTIVE,
  aHiddenCode,
  claim,
  claimed,
  claimOf,
  move,
  setStatus,
  SUSPENDED,
  threeLabels,
  tokenIdOf,
  WITHDRAWN,
} from '../support/tokens.js';

/** Order of secp256k1's group. */
const N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const PARITY = 1n << 255n;

const word = (value: bigint) => toBeHex(value, 32) as Hex;

describe('CertificateToken.claim', () => {
  it('gives the piece to the address that the opened code names', async () => {
    const on = await loadFixture(threeLabels);
    const { content } = on.batch.certificates[0]!;
    const claiming = claim(on, 0, on.buyer.address);
    await expect(claiming).to.emit(on.tokens, 'Transfer').withArgs(ZeroAddress, on.buyer.address, on.first);
    await expect(claiming).to.emit(on.tokens, 'Claimed').withArgs(on.first, content);
    expect(await on.tokens.ownerOf(on.first)).to.equal(on.buyer.address);
    expect(await on.tokens.contentOf(on.first)).to.equal(content);
    expect(await on.tokens.balanceOf(on.buyer.address)).to.equal(1);
  });

  it('numbers the token cooperative << 32 | number', async () => {
    const on = await loadFixture(threeLabels);
    await claim(on, 2, on.buyer.address);
    expect(await on.tokens.ownerOf(on.cooperativeId * 2n ** 32n + 3n)).to.equal(on.buyer.address);
  });

  it('leaves the custody slot untouched', async () => {
    const on = await loadFixture(claimed);
    expect(await on.tokens.custodyOf(on.first)).to.deep.equal([0n, false, 0n, 0n]);
  });

  it('leaves the other pieces unclaimed', async () => {
    const on = await loadFixture(claimed);
    await expect(on.tokens.ownerOf(on.second))
      .to.be.revertedWithCustomError(on.tokens, 'ERC721NonexistentToken')
      .withArgs(on.second);
    expect(await on.tokens.contentOf(on.second)).to.equal(ZeroHash);
  });

  it('costs the first owner nothing, who may have nothing', async () => {
    const on = await loadFixture(threeLabels);
    const poor = aWallet('buyer without ether').wallet.address;
    for (const [place, sender] of [on.anyone, on.guardian, on.buyer.wallet].entries()) {
      await on.tokens.connect(sender).claim(...(await claimOf(on, place, poor)));
    }
    expect(await on.tokens.balanceOf(poor)).to.equal(3);
    expect(await ethers.provider.getBalance(poor)).to.equal(0);
  });

  it('succeeds in the very second of the deadline', async () => {
    const on = await loadFixture(threeLabels);
    const deadline = (await time.latest()) + 60;
    const inTime = await claimOf(on, 0, on.buyer.address, { deadline });
    await time.setNextBlockTimestamp(deadline);
    await expect(on.tokens.claim(...inTime)).to.not.be.revert(ethers);
  });

  it('succeeds for a certificate that was reinstated', async () => {
    const on = await loadFixture(threeLabels);
    await setStatus(on, 1, SUSPENDED);
    await setStatus(on, 1, ACTIVE);
    await expect(claim(on, 0, on.buyer.address)).to.not.be.revert(ethers);
  });

  it('goes by the certificate alone, whatever befell its cooperative', async () => {
    const on = await loadFixture(threeLabels);
    const { issuedAt } = await on.certificates.batchOf(on.cooperativeId, on.batch.tree.root);
    const guardian = on.crafts.connect(on.guardian);
    for (const { id } of [on.chair, on.treasurer, on.maker]) {
      await guardian.dateTheft(on.cooperativeId, id, issuedAt);
    }
    await expect(claim(on, 0, on.buyer.address)).to.not.be.revert(ethers);
    await guardian.suspend(on.cooperativeId, issuedAt);
    await expect(claim(on, 1, on.buyer.address)).to.not.be.revert(ethers);
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    await expect(claim(on, 2, on.buyer.address)).to.not.be.revert(ethers);
  });

  it('does not call the first owner back', async () => {
    const on = await loadFixture(threeLabels);
    const account = await ethers.deployContract('AlwaysYes');
    await claim(on, 0, await account.getAddress());
    expect(await on.tokens.ownerOf(on.first)).to.equal(await account.getAddress());
  });

  it('lets the first of two racing claims win', async () => {
    const on = await loadFixture(threeLabels);
    const gasLimit = 300_000;
    const [mine, theirs] = [
      await claimOf(on, 0, on.buyer.address),
      await claimOf(on, 0, on.friend.address),
    ] as const;
    const sent = await inOneBlock(async () => [
      await on.tokens.connect(on.anyone).claim(...mine, { gasLimit }),
      await on.tokens.connect(on.anyone).claim(...theirs, { gasLimit }),
    ]);
    const receipts = await Promise.all(sent.map(({ hash }) => ethers.provider.getTransactionReceipt(hash)));
    expect(receipts.map((receipt) => receipt!.status)).to.deep.equal([1, 0]);
    expect(receipts[0]!.blockNumber).to.equal(receipts[1]!.blockNumber);
    expect(await on.tokens.ownerOf(on.first)).to.equal(on.buyer.address);
  });

  it('refuses a piece that was claimed, also to its owner', async () => {
    const on = await loadFixture(claimed);
    for (const to of [on.friend.address, on.buyer.address]) {
      await expect(claim(on, 0, to))
        .to.be.revertedWithCustomError(on.tokens, 'AlreadyClaimed')
        .withArgs(on.first);
    }
  });

  it('never gives the piece back to who claimed it first', async () => {
    const on = await loadFixture(threeLabels);
    const claiming = await claimOf(on, 0, on.buyer.address);
    await on.tokens.claim(...claiming);
    await move(on, on.first, on.buyer, on.friend.address);
    await expect(on.tokens.claim(...claiming))
      .to.be.revertedWithCustomError(on.tokens, 'AlreadyClaimed')
      .withArgs(on.first);
  });

  it('refuses a deadline that has passed', async () => {
    const on = await loadFixture(threeLabels);
    const deadline = (await time.latest()) + 60;
    const late = await claimOf(on, 0, on.buyer.address, { deadline });
    await time.setNextBlockTimestamp(deadline + 1);
    await expect(on.tokens.claim(...late))
      .to.be.revertedWithCustomError(on.tokens, 'DeadlinePassed')
      .withArgs(deadline, deadline + 1);
  });

  it('refuses a certificate that is not in the batch', async () => {
    const on = await loadFixture(threeLabels);
    const other = await aBatch(on, on.cooperativeId, { codes: on.codes, words: 'never sealed' });
    for (const changes of [
      { batch: other },
      { fields: { content: digest('another document') } },
      { fields: { claimKey: on.buyer.encoded } },
      { root: other.tree.root },
      { proof: [] },
    ]) {
      await expect(claim(on, 0, on.buyer.address, changes))
        .to.be.revertedWithCustomError(on.tokens, 'CertificateNotIncluded')
        .withArgs(on.first);
    }
  });

  it('refuses a batch that was superseded, though its successor may be claimed', async () => {
    const on = await loadFixture(threeLabels);
    const anew = await aBatch(on, on.cooperativeId, { first: 4, codes: on.codes });
    await seal(on, anew, [on.chair, on.treasurer]);
    await supersede(on, on.batch, anew, [on.chair, on.treasurer]);
    await expect(claim(on, 0, on.buyer.address))
      .to.be.revertedWithCustomError(on.tokens, 'CertificateSuperseded')
      .withArgs(on.first);
    await expect(claim(on, 0, on.buyer.address, { batch: anew })).to.not.be.revert(ethers);
  });

  it('gives a previous owner nothing when a claimed piece is replaced with claim key zero', async () => {
    const on = await loadFixture(claimed);
    await move(on, on.first, on.buyer, on.friend.address);
    const anew = await aBatch(on, on.cooperativeId, { first: 4, size: 1, claimKeys: [ZeroAddress] });
    await seal(on, anew, [on.chair, on.treasurer]);
    await supersede(on, on.batch, anew, [on.chair, on.treasurer]);
    await expect(claim(on, 0, on.buyer.address, { batch: anew }))
      .to.be.revertedWithCustomError(on.tokens, 'ClaimSignatureInvalid')
      .withArgs(tokenIdOf(anew.certificates[0]!), ZeroAddress);
    expect(await on.tokens.ownerOf(on.first)).to.equal(on.friend.address);
  });

  for (const [words, state] of [
    ['suspended', SUSPENDED],
    ['withdrawn', WITHDRAWN],
  ] as const) {
    it(`refuses a ${words} certificate`, async () => {
      const on = await loadFixture(threeLabels);
      await setStatus(on, 1, state);
      await expect(claim(on, 0, on.buyer.address))
        .to.be.revertedWithCustomError(on.tokens, 'CertificateNotActive')
        .withArgs(on.first, state);
      await expect(claim(on, 1, on.buyer.address)).to.not.be.revert(ethers);
    });
  }

  it('refuses nobody as the first owner', async () => {
    const on = await loadFixture(threeLabels);
    await expect(claim(on, 0, ZeroAddress))
      .to.be.revertedWithCustomError(on.tokens, 'ERC721InvalidReceiver')
      .withArgs(ZeroAddress);
  });

  describe('refuses a signature', () => {
    for (const [words, changes] of [
      ['of another code', { code: aHiddenCode('guessed') }],
      ['of the code of another label', { code: aHiddenCode('second label') }],
      ['for another piece', { signed: { tokenId: 2n } }],
      ['for a later deadline', { deadline: LATER - 1, signed: { deadline: LATER } }],
      ['for another chain', { domain: { chainId: 1n } }],
      ['for another version', { domain: { version: '2' } }],
    ] as const) {
      it(words, async () => {
        const on = await loadFixture(threeLabels);
        await expect(claim(on, 0, on.buyer.address, changes))
          .to.be.revertedWithCustomError(on.tokens, 'ClaimSignatureInvalid')
          .withArgs(on.first, getAddress(on.batch.certificates[0]!.claimKey));
      });
    }

    it('that names somebody else as the first owner', async () => {
      const on = await loadFixture(threeLabels);
      const overheard = await claimOf(on, 0, on.buyer.address);
      await expect(on.tokens.claim(...(overheard.with(3, on.friend.address) as typeof overheard)))
        .to.be.revertedWithCustomError(on.tokens, 'ClaimSignatureInvalid')
        .withArgs(on.first, getAddress(on.batch.certificates[0]!.claimKey));
    });

    it('for another contract, the registry among them', async () => {
      const on = await loadFixture(threeLabels);
      for (const contract of [on.certificates, on.crafts]) {
        const domain = { verifyingContract: await contract.getAddress() };
        await expect(claim(on, 0, on.buyer.address, { domain })).to.be.revertedWithCustomError(
          on.tokens,
          'ClaimSignatureInvalid',
        );
      }
    });

    it("that is the buyer's own, who never opened the patch", async () => {
      const on = await loadFixture(threeLabels);
      const [certificate, root, proof] = await claimOf(on, 0, on.buyer.address);
      const message = { tokenId: on.first, to: on.buyer.address, deadline: LATER };
      const [own] = await signAct(on.tokens, 'Claim', message, [on.buyer]);
      const { r, yParityAndS } = ethers.Signature.from(own!.signature);
      await expect(
        on.tokens.claim(certificate, root, proof, on.buyer.address, LATER, r, yParityAndS),
      ).to.be.revertedWithCustomError(on.tokens, 'ClaimSignatureInvalid');
    });

    it('with s in the upper half, or no signature at all', async () => {
      const on = await loadFixture(threeLabels);
      const [certificate, root, proof, to, deadline, r, vs] = await claimOf(on, 0, on.buyer.address);
      const [s, parity] = [BigInt(vs) % PARITY, BigInt(vs) / PARITY];
      const twin = (N - s) % PARITY;
      for (const [givenR, givenVs] of [
        [r, word(twin | ((1n - parity) << 255n))],
        [r, word(twin | (parity << 255n))],
        [r, word(N / 2n + 1n)],
        [r, word(BigInt(vs) ^ PARITY)],
        [r, ZeroHash],
        [ZeroHash, vs],
        [ZeroHash, ZeroHash],
        [word(N), vs],
      ] as const) {
        await expect(on.tokens.claim(certificate, root, proof, to, deadline, givenR, givenVs))
          .to.be.revertedWithCustomError(on.tokens, 'ClaimSignatureInvalid')
          .withArgs(on.first, getAddress(certificate.claimKey));
      }
    });

    it('where the certificate names no claim key, whatever it is', async () => {
      const on = await loadFixture(threeLabels);
      const open = await aBatch(on, on.cooperativeId, { first: 4, size: 1, claimKeys: [ZeroAddress] });
      await seal(on, open, [on.chair, on.treasurer]);
      const claiming = await claimOf({ ...on, batch: open }, 0, on.buyer.address);
      for (const [r, vs] of [claiming.slice(5), [ZeroHash, ZeroHash], [word(1n), word(N / 2n + 1n)]]) {
        await expect(on.tokens.claim(...(claiming.toSpliced(5, 2, r!, vs!) as typeof claiming)))
          .to.be.revertedWithCustomError(on.tokens, 'ClaimSignatureInvalid')
          .withArgs((on.cooperativeId << 32n) | 4n, ZeroAddress);
      }
    });
  });
});
