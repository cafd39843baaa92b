import { expect } from 'chai';
import { ZeroAddress } from 'ethers';

import { ethers } from '../support/chain.js';
import { given } from '../support/given.js';
import { refusal } from '../support/outcomes.js';
import { claim, claimed } from '../support/tokens.js';

const ACCEPTED = '0x150b7a02';
const transfer = 'safeTransferFrom(address,address,uint256)';
const transferWithData = 'safeTransferFrom(address,address,uint256,bytes)';

const aReceiver = (answer: string, next: string = ZeroAddress) =>
  ethers.deployContract('Receiver', [answer, next]);

describe('CertificateToken as an ERC-721', () => {
  describe('says what it is', () => {
    for (const [words, id, supported] of [
      ['ERC-165', '0x01ffc9a7', true],
      ['ERC-721', '0x80ac58cd', true],
      ['ERC-721 metadata', '0x5b5e139f', true],
      ['ERC-4906', '0x49064906', true],
      ['enumeration', '0x780e9d63', false],
      ['ERC-2981 royalties', '0x2a55205a', false],
      ['the id that stands for none', '0xffffffff', false],
    ] as const) {
      given(claimed).it(`${supported ? 'supports' : 'does not support'} ${words}`, async (on) => {
        expect(await on.tokens.supportsInterface(id)).to.equal(supported);
      });
    }
  });

  describe('knows owners', () => {
    given(claimed).it('counts what each address owns', async (on) => {
      await claim(on, 2, on.buyer.address);
      await on.tokens.connect(on.buyer.wallet).transferFrom(on.buyer.address, on.friend.address, on.first);
      expect(await on.tokens.balanceOf(on.buyer.address)).to.equal(1);
      expect(await on.tokens.balanceOf(on.friend.address)).to.equal(1);
      expect(await on.tokens.balanceOf(on.anyone.address)).to.equal(0);
    });

    given(claimed).it('refuses questions about a token that does not exist', async (on) => {
      for (const tokenId of [on.second, 0n, 2n ** 256n - 1n]) {
        for (const question of [
          () => on.tokens.ownerOf(tokenId),
          () => on.tokens.getApproved(tokenId),
          () => on.tokens.tokenURI(tokenId),
          () => on.tokens.connect(on.buyer.wallet).approve(on.friend.address, tokenId),
          () => on.tokens.connect(on.buyer.wallet).transferFrom(on.buyer.address, on.friend.address, tokenId),
        ]) {
          await refusal(on.tokens, 'ERC721NonexistentToken', tokenId).of(question());
        }
      }
    });

    given(claimed).it('refuses to count what nobody owns', async (on) => {
      await refusal(on.tokens, 'ERC721InvalidOwner', ZeroAddress).of(on.tokens.balanceOf(ZeroAddress));
    });
  });

  describe('approve', () => {
    given(claimed).it('lets the approved address transfer, once', async (on) => {
      await expect(on.tokens.connect(on.buyer.wallet).approve(on.friend.address, on.first))
        .to.emit(on.tokens, 'Approval')
        .withArgs(on.buyer.address, on.friend.address, on.first);
      expect(await on.tokens.getApproved(on.first)).to.equal(on.friend.address);
      const approved = on.tokens.connect(on.friend.wallet);
      await approved.transferFrom(on.buyer.address, on.anyone.address, on.first);
      expect(await on.tokens.getApproved(on.first)).to.equal(ZeroAddress);
      await refusal(on.tokens, 'ERC721InsufficientApproval', on.friend.address, on.first).of(
        approved.transferFrom(on.anyone.address, on.friend.address, on.first),
      );
    });

    given(claimed).it('can be taken back', async (on) => {
      const owner = on.tokens.connect(on.buyer.wallet);
      await owner.approve(on.friend.address, on.first);
      await owner.approve(ZeroAddress, on.first);
      await refusal(on.tokens, 'ERC721InsufficientApproval').of(
        on.tokens.connect(on.friend.wallet).transferFrom(on.buyer.address, on.friend.address, on.first),
      );
    });

    given(claimed).it('is for the owner and its operators alone', async (on) => {
      await on.tokens.connect(on.buyer.wallet).approve(on.friend.address, on.first);
      for (const caller of [on.friend.wallet, on.authority, on.guardian, on.anyone]) {
        await refusal(on.tokens, 'ERC721InvalidApprover', caller.address).of(
          on.tokens.connect(caller).approve(caller.address, on.first),
        );
      }
      await on.tokens.connect(on.buyer.wallet).setApprovalForAll(on.friend.address, true);
      await expect(on.tokens.connect(on.friend.wallet).approve(on.anyone.address, on.first))
        .to.emit(on.tokens, 'Approval')
        .withArgs(on.buyer.address, on.anyone.address, on.first);
    });
  });

  describe('setApprovalForAll', () => {
    given(claimed).it('lets the operator transfer until it is taken back', async (on) => {
      await claim(on, 1, on.buyer.address);
      const owner = on.tokens.connect(on.buyer.wallet);
      const operator = on.tokens.connect(on.friend.wallet);
      await expect(owner.setApprovalForAll(on.friend.address, true))
        .to.emit(on.tokens, 'ApprovalForAll')
        .withArgs(on.buyer.address, on.friend.address, true);
      expect(await on.tokens.isApprovedForAll(on.buyer.address, on.friend.address)).to.equal(true);
      await operator.transferFrom(on.buyer.address, on.friend.address, on.first);
      await owner.setApprovalForAll(on.friend.address, false);
      expect(await on.tokens.isApprovedForAll(on.buyer.address, on.friend.address)).to.equal(false);
      await refusal(on.tokens, 'ERC721InsufficientApproval', on.friend.address, on.second).of(
        operator.transferFrom(on.buyer.address, on.friend.address, on.second),
      );
    });

    given(claimed).it('refuses nobody as an operator', async (on) => {
      await refusal(on.tokens, 'ERC721InvalidOperator', ZeroAddress).of(
        on.tokens.connect(on.buyer.wallet).setApprovalForAll(ZeroAddress, true),
      );
    });
  });

  describe('transferFrom', () => {
    given(claimed).it('gives the token to another address and spends the nonce', async (on) => {
      const moving = on.tokens
        .connect(on.buyer.wallet)
        .transferFrom(on.buyer.address, on.friend.address, on.first);
      await expect(moving)
        .to.emit(on.tokens, 'Transfer')
        .withArgs(on.buyer.address, on.friend.address, on.first);
      await expect(moving).to.not.emit(on.tokens, 'Moved');
      expect(await on.tokens.ownerOf(on.first)).to.equal(on.friend.address);
      expect(await on.tokens.custodyOf(on.first)).to.deep.equal([1n, false, 0n, 0n]);
    });

    given(claimed).it(
      'spends the nonce also when the owner transfers to itself, so that signed messages can be recalled',
      async (on) => {
        await on.tokens.connect(on.buyer.wallet).transferFrom(on.buyer.address, on.buyer.address, on.first);
        expect((await on.tokens.custodyOf(on.first)).nonce).to.equal(1);
        expect(await on.tokens.balanceOf(on.buyer.address)).to.equal(1);
      },
    );

    given(claimed).it('refuses a caller who is neither owner nor approved', async (on) => {
      for (const caller of [on.friend.wallet, on.authority, on.guardian, on.anyone]) {
        await refusal(on.tokens, 'ERC721InsufficientApproval', caller.address, on.first).of(
          on.tokens.connect(caller).transferFrom(on.buyer.address, caller.address, on.first),
        );
      }
    });

    given(claimed).it('refuses another owner than the real one', async (on) => {
      await refusal(on.tokens, 'ERC721IncorrectOwner', on.friend.address, on.first, on.buyer.address).of(
        on.tokens.connect(on.buyer.wallet).transferFrom(on.friend.address, on.anyone.address, on.first),
      );
    });

    given(claimed).it('refuses nobody as the receiver: nothing is burnt', async (on) => {
      await refusal(on.tokens, 'ERC721InvalidReceiver', ZeroAddress).of(
        on.tokens.connect(on.buyer.wallet).transferFrom(on.buyer.address, ZeroAddress, on.first),
      );
    });
  });

  describe('safeTransferFrom', () => {
    given(claimed).it('arrives at a wallet, with and without data', async (on) => {
      await on.tokens.connect(on.buyer.wallet)[transfer](on.buyer.address, on.friend.address, on.first);
      await on.tokens
        .connect(on.friend.wallet)
        [transferWithData](on.friend.address, on.buyer.address, on.first, '0x1234');
      expect(await on.tokens.ownerOf(on.first)).to.equal(on.buyer.address);
      expect((await on.tokens.custodyOf(on.first)).nonce).to.equal(2);
    });

    given(claimed).it('calls a contract that accepts, with operator, owner, token and data', async (on) => {
      const receiver = await aReceiver(ACCEPTED);
      const address = await receiver.getAddress();
      await on.tokens.connect(on.buyer.wallet).approve(on.friend.address, on.first);
      await expect(
        on.tokens
          .connect(on.friend.wallet)
          [transferWithData](on.buyer.address, address, on.first, '0xc0ffee'),
      )
        .to.emit(receiver, 'Received')
        .withArgs(on.friend.address, on.buyer.address, on.first, '0xc0ffee');
      expect(await on.tokens.ownerOf(on.first)).to.equal(address);
    });

    given(claimed).it('lets a contract pass the token on within the callback', async (on) => {
      const receiver = await aReceiver(ACCEPTED, on.friend.address);
      await on.tokens
        .connect(on.buyer.wallet)
        [transfer](on.buyer.address, await receiver.getAddress(), on.first);
      expect(await on.tokens.ownerOf(on.first)).to.equal(on.friend.address);
      expect((await on.tokens.custodyOf(on.first)).nonce).to.equal(2);
    });

    given(claimed).it('refuses a contract that answers anything else, or has no callback', async (on) => {
      for (const contract of [await aReceiver('0x150b7a03'), await ethers.deployContract('AlwaysYes')]) {
        const address = await contract.getAddress();
        await refusal(on.tokens, 'ERC721InvalidReceiver', address).of(
          on.tokens.connect(on.buyer.wallet)[transfer](on.buyer.address, address, on.first),
        );
      }
      expect(await on.tokens.ownerOf(on.first)).to.equal(on.buyer.address);
    });

    given(claimed).it('reverts as the receiving contract does', async (on) => {
      const unwilling = await aReceiver('0x00000000');
      await refusal(unwilling, 'NotWanted').of(
        on.tokens
          .connect(on.buyer.wallet)
          [transfer](on.buyer.address, await unwilling.getAddress(), on.first),
      );
    });
  });
});
