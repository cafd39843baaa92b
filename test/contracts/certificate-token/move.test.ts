import { expect } from 'chai';
import { concat, Signature, ZeroAddress } from 'ethers';

import { claimSecretKeyOf } from '@daulang/protocol/hidden-code';
import type { Hex } from '@daulang/protocol';

import { digestOf, LATER } from '../support/acts.js';
import { ethers, networkHelpers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
import {
  claim,
  claimed,
  GIFT,
  HANDOVER,
  move,
  type MoveMessage,
  moveOf,
  RETURN,
  signMove,
  threeLabels,
  WALLET,
} from '../support/tokens.js';

describe('CertificateToken.move', () => {
  for (const [words, kind] of [
    ['handover', HANDOVER],
    ['gift', GIFT],
    ['return', RETURN],
    ['move between wallets', WALLET],
  ] as const) {
    given(claimed).it(`gives the piece to another address as a ${words}`, async (on) => {
      const message = { ...(await moveOf(on, on.first, on.friend.address)), kind };
      const moving = on.tokens.move(message, await signMove(on, message, on.buyer));
      await expect(moving)
        .to.emit(on.tokens, 'Transfer')
        .withArgs(on.buyer.address, on.friend.address, on.first);
      await expect(moving)
        .to.emit(on.tokens, 'Moved')
        .withArgs(on.first, on.buyer.address, on.friend.address, kind, 0);
      expect(await on.tokens.ownerOf(on.first)).to.equal(on.friend.address);
      expect(await on.tokens.custodyOf(on.first)).to.deep.equal([1n, false, 0n, 0n]);
    });
  }

  given(claimed).it('lets a piece go from hand to hand', async (on) => {
    await move(on, on.first, on.buyer, on.friend.address);
    await move(on, on.first, on.friend, on.anyone.address);
    expect(await on.tokens.ownerOf(on.first)).to.equal(on.anyone.address);
    expect((await on.tokens.custodyOf(on.first)).nonce).to.equal(2);
  });

  given(threeLabels).it('costs the owner nothing, whoever submits it', async (on) => {
    const poor = aWallet('owner without ether');
    await claim(on, 0, poor.wallet.address);
    const message = await moveOf(on, on.first, on.friend.address);
    const signature = await signMove(on, message, poor);
    await accepted(on.tokens.connect(on.guardian).move(message, signature));
    expect(await ethers.provider.getBalance(poor.wallet.address)).to.equal(0);
  });

  given(claimed).it('succeeds in the very second of the deadline', async (on) => {
    const deadline = (await time.latest()) + 60;
    const message = { ...(await moveOf(on, on.first, on.friend.address)), deadline };
    const signature = await signMove(on, message, on.buyer);
    await time.setNextBlockTimestamp(deadline);
    await accepted(on.tokens.move(message, signature));
  });

  given(claimed).it('takes back every approval of the piece', async (on) => {
    await on.tokens.connect(on.buyer.wallet).approve(on.guardian.address, on.first);
    await move(on, on.first, on.buyer, on.friend.address);
    expect(await on.tokens.getApproved(on.first)).to.equal(ZeroAddress);
    await refusal(on.tokens, 'ERC721InsufficientApproval', on.guardian.address, on.first).of(
      on.tokens.connect(on.guardian).transferFrom(on.friend.address, on.guardian.address, on.first),
    );
  });

  given(claimed).it('does not call the new owner back', async (on) => {
    const receiver = await ethers.deployContract('Receiver', ['0x00000000', ZeroAddress]);
    const address = await receiver.getAddress();
    await move(on, on.first, on.buyer, address);
    expect(await on.tokens.ownerOf(on.first)).to.equal(address);
  });

  given(threeLabels).it('asks an account that owns the piece (ERC-1271)', async (on) => {
    const willing = await (await ethers.deployContract('AlwaysYes')).getAddress();
    const reluctant = await (await ethers.deployContract('ReluctantAccount')).getAddress();
    await claim(on, 0, willing);
    await claim(on, 1, reluctant);
    await accepted(on.tokens.move(await moveOf(on, on.first, on.buyer.address), '0x'));
    for (const signature of ['0x', '0x01'] as const) {
      await refusal(on.tokens, 'OwnerSignatureInvalid', on.second, reluctant).of(
        on.tokens.move(await moveOf(on, on.second, on.buyer.address), signature),
      );
    }
  });

  given(claimed).it(
    "goes by a delegating wallet's own signature, whatever its code says (EIP-7702)",
    async (on) => {
      const reluctant = await ethers.deployContract('ReluctantAccount');
      await networkHelpers.setCode(on.buyer.address, concat(['0xef0100', await reluctant.getAddress()]));
      await move(on, on.first, on.buyer, on.friend.address);
      expect(await on.tokens.ownerOf(on.first)).to.equal(on.friend.address);
    },
  );

  given(claimed).it('never lets a previous owner take the piece back', async (on) => {
    const early = await moveOf(on, on.first, on.buyer.address);
    const kept = { ...early, to: on.anyone.address };
    const signature = await signMove(on, kept, on.buyer);
    await move(on, on.first, on.buyer, on.friend.address);
    await refusal(on.tokens, 'NonceMismatch', 1, 0).of(
      on.tokens.move(early, await signMove(on, early, on.buyer)),
    );
    const now = { ...early, nonce: 1 };
    await refusal(on.tokens, 'OwnerSignatureInvalid', on.first, on.friend.address).of(
      on.tokens.move(now, await signMove(on, now, on.buyer)),
    );

    // What was signed before the piece left does not count when it came back, by whichever way it did.
    await on.tokens.connect(on.friend.wallet).transferFrom(on.friend.address, on.buyer.address, on.first);
    await refusal(on.tokens, 'NonceMismatch', 2, 0).of(on.tokens.move(kept, signature));
  });

  given(claimed).it('refuses the same message a second time', async (on) => {
    const message = await moveOf(on, on.first, on.friend.address);
    const signature = await signMove(on, message, on.buyer);
    await on.tokens.move(message, signature);
    await refusal(on.tokens, 'NonceMismatch', 1, 0).of(on.tokens.move(message, signature));
  });

  given(claimed).it('refuses a nonce ahead of its time', async (on) => {
    const message = { ...(await moveOf(on, on.first, on.friend.address)), nonce: 1 };
    await refusal(on.tokens, 'NonceMismatch', 0, 1).of(
      on.tokens.move(message, await signMove(on, message, on.buyer)),
    );
  });

  given(claimed).it('refuses a deadline that has passed', async (on) => {
    const deadline = (await time.latest()) + 60;
    const message = { ...(await moveOf(on, on.first, on.friend.address)), deadline };
    const signature = await signMove(on, message, on.buyer);
    await time.setNextBlockTimestamp(deadline + 1);
    await refusal(on.tokens, 'DeadlinePassed', deadline, deadline + 1).of(on.tokens.move(message, signature));
  });

  given(claimed).it('refuses a piece nobody claimed, and an id no piece can have', async (on) => {
    for (const tokenId of [on.second, 0n, on.first + (1n << 96n)]) {
      const message = await moveOf(on, tokenId, on.friend.address);
      await refusal(on.tokens, 'ERC721NonexistentToken', tokenId).of(
        on.tokens.move(message, await signMove(on, message, on.buyer)),
      );
    }
  });

  given(claimed).it('refuses to move the piece to where it is', async (on) => {
    await refusal(on.tokens, 'PieceNotMoved', on.first).of(move(on, on.first, on.buyer, on.buyer.address));
  });

  given(claimed).it('refuses nobody as the new owner: nothing is burnt', async (on) => {
    await refusal(on.tokens, 'ERC721InvalidReceiver', ZeroAddress).of(
      move(on, on.first, on.buyer, ZeroAddress),
    );
  });

  given(claimed).it('refuses a kind that does not exist', async (on) => {
    const message = { ...(await moveOf(on, on.first, on.friend.address)), kind: 4 };
    await expect(on.tokens.move(message, await signMove(on, message, on.buyer))).to.be.revertedWithoutReason(
      ethers,
    );
  });

  describe('refuses a signature', () => {
    const refuses = async (
      on: Awaited<ReturnType<typeof claimed>>,
      message: MoveMessage,
      signature: Hex,
    ): Promise<void> => {
      await refusal(on.tokens, 'OwnerSignatureInvalid', on.first, on.buyer.address).of(
        on.tokens.move(message, signature),
      );
    };

    given(claimed).it('of anybody but the owner, approved or not', async (on) => {
      await on.tokens.connect(on.buyer.wallet).approve(on.friend.address, on.first);
      await on.tokens.connect(on.buyer.wallet).setApprovalForAll(on.friend.address, true);
      const message = await moveOf(on, on.first, on.friend.address);
      for (const key of [on.friend, aWallet('stranger'), on.chair]) {
        await refuses(on, message, await signMove(on, message, key));
      }
    });

    given(claimed).it('of the hidden code, which counted once', async (on) => {
      const message = await moveOf(on, on.first, on.friend.address);
      const secret = claimSecretKeyOf(on.codes[0]!, on.batch.certificates[0]!.serialHash);
      const digest = await digestOf(on.tokens, 'Move', message);
      await refuses(on, message, new ethers.SigningKey(secret).sign(digest).serialized as Hex);
    });

    for (const [words, other] of [
      ['for another piece', { tokenId: 2n }],
      ['for another address', { to: `0x${'ab'.repeat(20)}` }],
      ['for another kind', { kind: GIFT }],
      ['for another nonce', { nonce: 1 }],
      ['for another deadline', { deadline: LATER - 1 }],
    ] as const) {
      given(claimed).it(words, async (on) => {
        const message = await moveOf(on, on.first, on.friend.address);
        await refuses(on, message, await signMove(on, { ...message, ...other }, on.buyer));
      });
    }

    given(claimed).it('for another chain or another contract', async (on) => {
      const message = await moveOf(on, on.first, on.friend.address);
      const registry = await on.certificates.getAddress();
      for (const domain of [{ chainId: 1n }, { verifyingContract: registry }, { name: 'DauLang' }]) {
        await refuses(on, message, await signMove(on, message, on.buyer, domain));
      }
    });

    given(claimed).it('that reports the piece lost', async (on) => {
      const message = await moveOf(on, on.first, on.friend.address);
      const lost = { tokenId: on.first, lost: true, nonce: 0, deadline: LATER };
      await refuses(on, message, on.buyer.sign(await digestOf(on.tokens, 'SetLost', lost)));
    });

    given(claimed).it('in the compact form, cut short, or with s in the upper half', async (on) => {
      const message = await moveOf(on, on.first, on.friend.address);
      const signature = Signature.from(await signMove(on, message, on.buyer));
      const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
      const upper = ethers.toBeHex(order - BigInt(signature.s), 32);
      const otherV = signature.v === 27 ? '0x1c' : '0x1b';
      for (const given of [
        signature.compactSerialized,
        signature.serialized.slice(0, -2),
        concat([signature.r, upper, otherV]),
        '0x',
      ]) {
        await refuses(on, message, given as Hex);
      }
    });
  });
});
