import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { digestOf, LATER } from '../support/acts.js';
import { ethers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
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
  given(claimed).it('reports the piece lost, and since when', async (on) => {
    const reportedAt = (await time.latest()) + 10;
    await time.setNextBlockTimestamp(reportedAt);
    const reporting = setLost(on, on.first, on.buyer);
    await expect(reporting).to.emit(on.tokens, 'LostSet').withArgs(on.first, true, 0, reportedAt);
    await expect(reporting).to.emit(on.tokens, 'MetadataUpdate').withArgs(on.first);
    expect(await on.tokens.custodyOf(on.first)).to.deep.equal([1n, true, BigInt(reportedAt), 0n]);
    expect(await on.tokens.ownerOf(on.first)).to.equal(on.buyer.address);
  });

  given(claimed).it('reports the piece found, which may move again', async (on) => {
    await setLost(on, on.first, on.buyer);
    const foundAt = (await time.latest()) + 10;
    await time.setNextBlockTimestamp(foundAt);
    const reporting = setLost(on, on.first, on.buyer, false);
    await expect(reporting).to.emit(on.tokens, 'LostSet').withArgs(on.first, false, 1, foundAt);
    await expect(reporting).to.emit(on.tokens, 'MetadataUpdate').withArgs(on.first);
    expect(await on.tokens.custodyOf(on.first)).to.deep.equal([2n, false, 0n, 0n]);
    await accepted(move(on, on.first, on.buyer, on.friend.address));
  });

  given(claimed).it('leaves the other pieces of the owner alone', async (on) => {
    await claim(on, 1, on.buyer.address);
    await setLost(on, on.first, on.buyer);
    expect(await on.tokens.custodyOf(on.second)).to.deep.equal([0n, false, 0n, 0n]);
    await accepted(move(on, on.second, on.buyer, on.friend.address));
  });

  for (const [words, state] of [
    ['suspended', SUSPENDED],
    ['withdrawn', WITHDRAWN],
  ] as const) {
    given(claimed).it(`takes the owner's word also while the certificate is ${words}`, async (on) => {
      await setStatus(on, 1, state);
      await setLost(on, on.first, on.buyer);
      expect((await on.tokens.custodyOf(on.first)).lost).to.equal(true);
      await accepted(setLost(on, on.first, on.buyer, false));
    });

    given(claimed).it(
      `says nothing to wallets while the certificate is ${words}, whose metadata stay what they are`,
      async (on) => {
        await setStatus(on, 1, state);
        const before = await on.tokens.tokenURI(on.first);
        const reporting = setLost(on, on.first, on.buyer);
        await expect(reporting).to.emit(on.tokens, 'LostSet');
        await expect(reporting).to.not.emit(on.tokens, 'MetadataUpdate');
        expect(await on.tokens.tokenURI(on.first)).to.equal(before);
      },
    );
  }

  given(threeLabels).it('costs the owner nothing, whoever submits it', async (on) => {
    const poor = aWallet('owner without ether');
    await claim(on, 0, poor.wallet.address);
    const message = await lostOf(on, on.first);
    const signature = await signLost(on, message, poor);
    await accepted(on.tokens.connect(on.guardian).setLost(message, signature));
  });

  given(threeLabels).it('asks an account that owns the piece (ERC-1271)', async (on) => {
    await claim(on, 0, await (await ethers.deployContract('AlwaysYes')).getAddress());
    await on.tokens.setLost(await lostOf(on, on.first), '0x');
    expect((await on.tokens.custodyOf(on.first)).lost).to.equal(true);
  });

  given(claimed).it('succeeds in the very second of the deadline, not in the next', async (on) => {
    const deadline = (await time.latest()) + 60;
    const message = { ...(await lostOf(on, on.first)), deadline };
    const signature = await signLost(on, message, on.buyer);
    await time.setNextBlockTimestamp(deadline);
    await accepted(on.tokens.setLost(message, signature));
    const again = { ...(await lostOf(on, on.first, false)), deadline };
    await time.setNextBlockTimestamp(deadline + 1);
    await refusal(on.tokens, 'DeadlinePassed', deadline, deadline + 1).of(
      on.tokens.setLost(again, await signLost(on, again, on.buyer)),
    );
  });

  given(claimed).it('refuses a piece nobody claimed', async (on) => {
    await refusal(on.tokens, 'ERC721NonexistentToken', on.second).of(setLost(on, on.second, on.buyer));
  });

  given(claimed).it('refuses to report lost what is lost, and found what is not', async (on) => {
    await refusal(on.tokens, 'LostUnchanged', on.first, false).of(setLost(on, on.first, on.buyer, false));
    await setLost(on, on.first, on.buyer);
    const { reportedAt } = await on.tokens.custodyOf(on.first);
    await refusal(on.tokens, 'LostUnchanged', on.first, true).of(setLost(on, on.first, on.buyer));
    expect((await on.tokens.custodyOf(on.first)).reportedAt).to.equal(reportedAt);
  });

  given(claimed).it('refuses an old report after the piece was found', async (on) => {
    const report = await lostOf(on, on.first);
    const signature = await signLost(on, report, on.buyer);
    await on.tokens.setLost(report, signature);
    await setLost(on, on.first, on.buyer, false);
    await refusal(on.tokens, 'NonceMismatch', 2, 0).of(on.tokens.setLost(report, signature));
  });

  given(claimed).it(
    'refuses the report of a previous owner, before and after the piece comes back',
    async (on) => {
      const report = await lostOf(on, on.first);
      const signature = await signLost(on, report, on.buyer);
      await move(on, on.first, on.buyer, on.friend.address);
      await refusal(on.tokens, 'OwnerSignatureInvalid', on.first, on.friend.address).of(
        setLost(on, on.first, on.buyer),
      );
      await move(on, on.first, on.friend, on.buyer.address);
      await refusal(on.tokens, 'NonceMismatch', 2, 0).of(on.tokens.setLost(report, signature));
    },
  );

  given(claimed).it(
    'spends the nonce that moves spend, so that a report overtakes a move signed before',
    async (on) => {
      const message = await moveOf(on, on.first, on.friend.address);
      const signature = await signMove(on, message, on.buyer);
      await setLost(on, on.first, on.buyer);
      await setLost(on, on.first, on.buyer, false);
      await refusal(on.tokens, 'NonceMismatch', 2, 0).of(on.tokens.move(message, signature));
    },
  );

  given(claimed).it('refuses a signature of anybody else, or over anything else', async (on) => {
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
      await refusal(on.tokens, 'OwnerSignatureInvalid', on.first, on.buyer.address).of(
        on.tokens.setLost(message, signature),
      );
    }
  });
});
