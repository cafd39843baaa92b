import { expect } from 'chai';
import { getAddress, toBeHex, ZeroAddress, ZeroHash } from 'ethers';

import type { Hex } from '@daulang/protocol';

import { LATER, signAct } from '../support/acts.js';
import { aBatch, seal, supersede } from '../support/batches.js';
import { ethers, inOneBlock, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
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
  given(threeLabels).it('gives the piece to the address that the opened code names', async (on) => {
    const { content } = on.batch.certificates[0]!;
    const claiming = claim(on, 0, on.buyer.address);
    await expect(claiming).to.emit(on.tokens, 'Transfer').withArgs(ZeroAddress, on.buyer.address, on.first);
    await expect(claiming).to.emit(on.tokens, 'Claimed').withArgs(on.first, content);
    expect(await on.tokens.ownerOf(on.first)).to.equal(on.buyer.address);
    expect(await on.tokens.contentOf(on.first)).to.equal(content);
    expect(await on.tokens.balanceOf(on.buyer.address)).to.equal(1);
  });

  given(threeLabels).it('numbers the token cooperative << 32 | number', async (on) => {
    await claim(on, 2, on.buyer.address);
    expect(await on.tokens.ownerOf(on.cooperativeId * 2n ** 32n + 3n)).to.equal(on.buyer.address);
  });

  given(claimed).it('leaves the custody slot untouched', async (on) => {
    expect(await on.tokens.custodyOf(on.first)).to.deep.equal([0n, false, 0n, 0n]);
  });

  given(claimed).it('leaves the other pieces unclaimed', async (on) => {
    await refusal(on.tokens, 'ERC721NonexistentToken', on.second).of(on.tokens.ownerOf(on.second));
    expect(await on.tokens.contentOf(on.second)).to.equal(ZeroHash);
  });

  given(threeLabels).it('costs the first owner nothing, who may have nothing', async (on) => {
    const poor = aWallet('buyer without ether').wallet.address;
    for (const [place, sender] of [on.anyone, on.guardian, on.buyer.wallet].entries()) {
      await on.tokens.connect(sender).claim(...(await claimOf(on, place, poor)));
    }
    expect(await on.tokens.balanceOf(poor)).to.equal(3);
    expect(await ethers.provider.getBalance(poor)).to.equal(0);
  });

  given(threeLabels).it('succeeds in the very second of the deadline', async (on) => {
    const deadline = (await time.latest()) + 60;
    const inTime = await claimOf(on, 0, on.buyer.address, { deadline });
    await time.setNextBlockTimestamp(deadline);
    await accepted(on.tokens.claim(...inTime));
  });

  given(threeLabels).it('succeeds for a certificate that was reinstated', async (on) => {
    await setStatus(on, 1, SUSPENDED);
    await setStatus(on, 1, ACTIVE);
    await accepted(claim(on, 0, on.buyer.address));
  });

  given(threeLabels).it('goes by the certificate alone, whatever befell its cooperative', async (on) => {
    const { issuedAt } = await on.certificates.batchOf(on.cooperativeId, on.batch.tree.root);
    const guardian = on.crafts.connect(on.guardian);
    for (const { id } of [on.chair, on.treasurer, on.maker]) {
      await guardian.dateTheft(on.cooperativeId, id, issuedAt);
    }
    await accepted(claim(on, 0, on.buyer.address));
    await guardian.suspend(on.cooperativeId, issuedAt);
    await accepted(claim(on, 1, on.buyer.address));
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    await accepted(claim(on, 2, on.buyer.address));
  });

  given(threeLabels).it('does not call the first owner back', async (on) => {
    const account = await ethers.deployContract('AlwaysYes');
    await claim(on, 0, await account.getAddress());
    expect(await on.tokens.ownerOf(on.first)).to.equal(await account.getAddress());
  });

  given(threeLabels).it('lets the first of two racing claims win', async (on) => {
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

  given(claimed).it('refuses a piece that was claimed, also to its owner', async (on) => {
    for (const to of [on.friend.address, on.buyer.address]) {
      await refusal(on.tokens, 'AlreadyClaimed', on.first).of(claim(on, 0, to));
    }
  });

  given(threeLabels).it('never gives the piece back to who claimed it first', async (on) => {
    const claiming = await claimOf(on, 0, on.buyer.address);
    await on.tokens.claim(...claiming);
    await move(on, on.first, on.buyer, on.friend.address);
    await refusal(on.tokens, 'AlreadyClaimed', on.first).of(on.tokens.claim(...claiming));
  });

  given(threeLabels).it('refuses a deadline that has passed', async (on) => {
    const deadline = (await time.latest()) + 60;
    const late = await claimOf(on, 0, on.buyer.address, { deadline });
    await time.setNextBlockTimestamp(deadline + 1);
    await refusal(on.tokens, 'DeadlinePassed', deadline, deadline + 1).of(on.tokens.claim(...late));
  });

  given(threeLabels).it('refuses a certificate that is not in the batch', async (on) => {
    const other = await aBatch(on, on.cooperativeId, { codes: on.codes, words: 'never sealed' });
    for (const changes of [
      { batch: other },
      { fields: { content: digest('another document') } },
      { fields: { claimKey: on.buyer.encoded } },
      { root: other.tree.root },
      { proof: [] },
    ]) {
      await refusal(on.tokens, 'CertificateNotIncluded', on.first).of(
        claim(on, 0, on.buyer.address, changes),
      );
    }
  });

  given(threeLabels).it(
    'refuses a batch that was superseded, though its successor may be claimed',
    async (on) => {
      const anew = await aBatch(on, on.cooperativeId, { first: 4, codes: on.codes });
      await seal(on, anew, [on.chair, on.treasurer]);
      await supersede(on, on.batch, anew, [on.chair, on.treasurer]);
      await refusal(on.tokens, 'CertificateSuperseded', on.first).of(claim(on, 0, on.buyer.address));
      await accepted(claim(on, 0, on.buyer.address, { batch: anew }));
    },
  );

  given(claimed).it(
    'gives a previous owner nothing when a claimed piece is replaced with claim key zero',
    async (on) => {
      await move(on, on.first, on.buyer, on.friend.address);
      const anew = await aBatch(on, on.cooperativeId, { first: 4, size: 1, claimKeys: [ZeroAddress] });
      await seal(on, anew, [on.chair, on.treasurer]);
      await supersede(on, on.batch, anew, [on.chair, on.treasurer]);
      await refusal(on.tokens, 'ClaimSignatureInvalid', tokenIdOf(anew.certificates[0]!), ZeroAddress).of(
        claim(on, 0, on.buyer.address, { batch: anew }),
      );
      expect(await on.tokens.ownerOf(on.first)).to.equal(on.friend.address);
    },
  );

  for (const [words, state] of [
    ['suspended', SUSPENDED],
    ['withdrawn', WITHDRAWN],
  ] as const) {
    given(threeLabels).it(`refuses a ${words} certificate`, async (on) => {
      await setStatus(on, 1, state);
      await refusal(on.tokens, 'CertificateNotActive', on.first, state).of(claim(on, 0, on.buyer.address));
      await accepted(claim(on, 1, on.buyer.address));
    });
  }

  given(threeLabels).it('refuses nobody as the first owner', async (on) => {
    await refusal(on.tokens, 'ERC721InvalidReceiver', ZeroAddress).of(claim(on, 0, ZeroAddress));
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
      given(threeLabels).it(words, async (on) => {
        await refusal(
          on.tokens,
          'ClaimSignatureInvalid',
          on.first,
          getAddress(on.batch.certificates[0]!.claimKey),
        ).of(claim(on, 0, on.buyer.address, changes));
      });
    }

    given(threeLabels).it('that names somebody else as the first owner', async (on) => {
      const overheard = await claimOf(on, 0, on.buyer.address);
      await refusal(
        on.tokens,
        'ClaimSignatureInvalid',
        on.first,
        getAddress(on.batch.certificates[0]!.claimKey),
      ).of(on.tokens.claim(...(overheard.with(3, on.friend.address) as typeof overheard)));
    });

    given(threeLabels).it('for another contract, the registry among them', async (on) => {
      for (const contract of [on.certificates, on.crafts]) {
        const domain = { verifyingContract: await contract.getAddress() };
        await refusal(on.tokens, 'ClaimSignatureInvalid').of(claim(on, 0, on.buyer.address, { domain }));
      }
    });

    given(threeLabels).it("that is the buyer's own, who never opened the patch", async (on) => {
      const [certificate, root, proof] = await claimOf(on, 0, on.buyer.address);
      const message = { tokenId: on.first, to: on.buyer.address, deadline: LATER };
      const [own] = await signAct(on.tokens, 'Claim', message, [on.buyer]);
      const { r, yParityAndS } = ethers.Signature.from(own!.signature);
      await refusal(on.tokens, 'ClaimSignatureInvalid').of(
        on.tokens.claim(certificate, root, proof, on.buyer.address, LATER, r, yParityAndS),
      );
    });

    given(threeLabels).it('with s in the upper half, or no signature at all', async (on) => {
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
        await refusal(on.tokens, 'ClaimSignatureInvalid', on.first, getAddress(certificate.claimKey)).of(
          on.tokens.claim(certificate, root, proof, to, deadline, givenR, givenVs),
        );
      }
    });

    given(threeLabels).it('where the certificate names no claim key, whatever it is', async (on) => {
      const open = await aBatch(on, on.cooperativeId, { first: 4, size: 1, claimKeys: [ZeroAddress] });
      await seal(on, open, [on.chair, on.treasurer]);
      const claiming = await claimOf({ ...on, batch: open }, 0, on.buyer.address);
      for (const [r, vs] of [claiming.slice(5), [ZeroHash, ZeroHash], [word(1n), word(N / 2n + 1n)]]) {
        await refusal(on.tokens, 'ClaimSignatureInvalid', (on.cooperativeId << 32n) | 4n, ZeroAddress).of(
          on.tokens.claim(...(claiming.toSpliced(5, 2, r!, vs!) as typeof claiming)),
        );
      }
    });
  });
});
