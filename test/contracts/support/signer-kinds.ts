import type { BaseWallet } from 'ethers';

import type { Hex } from '@daulang/protocol';
import { keyIdOf } from '@daulang/protocol/key-id';

import { ethers } from './chain.js';
import { delegate } from './delegation.js';
import { aBareKey, aPasskey, aWallet, type TestKey } from './keys.js';
import type { Registries } from './registries.js';

/** A signer, and a key that could be taken for it. */
interface Signer {
  key: TestKey;
  impostor: TestKey;
  /** Addresses of the signer, whose balance and nonce are looked at; a passkey has none. */
  addresses: string[];
}

export interface SignerKind {
  words: string;
  /** Another name is another signer, of whom no other test's chain has heard. */
  create(on: Registries, name: string): Promise<Signer>;
}

/** The wallet's address, with another key signing in its name. */
const inTheNameOf = ({ wallet }: { wallet: BaseWallet }, signer: TestKey): TestKey => {
  const encoded = wallet.address.toLowerCase() as Hex;
  return { encoded, id: keyIdOf(encoded), sign: (digest) => signer.sign(digest) };
};

/** An account whose own key is its contract's address and who signs with its owner's wallet. */
async function anAccountOf(owner: TestKey & { wallet: BaseWallet }): Promise<TestKey> {
  const account = await ethers.deployContract('OwnedAccount', [owner.wallet.address]);
  const encoded = (await account.getAddress()).toLowerCase() as Hex;
  return { encoded, id: keyIdOf(encoded), sign: (digest) => owner.sign(digest) };
}

/** A wallet that delegates to code answering for a second key. */
async function aWalletWithSecondKey(name: string) {
  const [first, second] = [aWallet(name), aWallet(`second key of ${name}`)];
  await delegate(first.wallet, (await anAccountOf(second)).encoded);
  return { first, second };
}

/** Keys on P-256, which the two verifiers check. */
export const onCurve: SignerKind[] = [
  {
    words: 'a passkey',
    create: async ({ webAuthnVerifier }, name) => {
      const key = aPasskey(name, webAuthnVerifier);
      const impostor = { ...key, sign: aPasskey('impostor', webAuthnVerifier).sign };
      return { key, impostor, addresses: [] };
    },
  },
  {
    words: 'a bare P-256 key',
    create: async ({ p256Verifier }, name) => {
      const key = aBareKey(name, p256Verifier);
      return { key, impostor: { ...key, sign: aBareKey('impostor', p256Verifier).sign }, addresses: [] };
    },
  },
];

/** Signers that are addresses and can own a piece, too. */
export const withAddress: SignerKind[] = [
  {
    words: 'a wallet',
    create: async (_on, name) => {
      const key = aWallet(name);
      return { key, impostor: inTheNameOf(key, aWallet('impostor')), addresses: [key.wallet.address] };
    },
  },
  {
    words: 'an ERC-1271 account that signs by its owner',
    create: async (_on, name) => {
      const owner = aWallet(name);
      const key = await anAccountOf(owner);
      const impostor = { ...key, sign: aWallet('impostor').sign };
      return { key, impostor, addresses: [owner.wallet.address, key.encoded] };
    },
  },
  {
    words: 'a wallet that delegates to code which refuses (EIP-7702)',
    create: async (_on, name) => {
      const key = aWallet(name);
      await delegate(key.wallet, await (await ethers.deployContract('ReluctantAccount')).getAddress());
      return { key, impostor: inTheNameOf(key, aWallet('impostor')), addresses: [key.wallet.address] };
    },
  },
  {
    words: 'a wallet that delegates to code which answers for a second key (EIP-7702), by its own key',
    create: async (_on, name) => {
      const { first } = await aWalletWithSecondKey(name);
      return {
        key: first,
        impostor: inTheNameOf(first, aWallet('impostor')),
        addresses: [first.wallet.address],
      };
    },
  },
  {
    words: 'a wallet that delegates to code which answers for a second key (EIP-7702), by the second key',
    create: async (_on, name) => {
      const { first, second } = await aWalletWithSecondKey(name);
      return {
        key: inTheNameOf(first, second),
        impostor: inTheNameOf(first, aWallet('impostor')),
        addresses: [first.wallet.address, second.wallet.address],
      };
    },
  },
];
