import { expect } from 'chai';
import type { Wallet } from 'ethers';

import { ethers, networkHelpers } from './chain.js';
import { aWallet } from './keys.js';

/** Lets a wallet delegate to code (EIP-7702), in a transaction of type 4 that somebody else sends and pays for. */
export async function delegate(wallet: Wallet, code: string): Promise<void> {
  const sponsor = aWallet('sponsor').wallet.connect(ethers.provider);
  await networkHelpers.setBalance(sponsor.address, 10n ** 18n);
  const { chainId } = await ethers.provider.getNetwork();
  const nonce = await ethers.provider.getTransactionCount(wallet.address);
  const authorization = wallet.authorizeSync({ address: code, chainId, nonce });
  const sent = await sponsor.sendTransaction({
    type: 4,
    to: sponsor.address,
    gasLimit: 100_000,
    authorizationList: [authorization],
  });
  await sent.wait();
  expect(await ethers.provider.getCode(wallet.address)).to.equal(`0xef0100${code.slice(2).toLowerCase()}`);
}
