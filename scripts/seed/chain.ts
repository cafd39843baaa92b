import type { Hex } from '@daulang/protocol';
import { type Address, createPublicClient, createWalletClient, defineChain, http } from 'viem';
import { nonceManager, privateKeyToAccount } from 'viem/accounts';

/** What the seed does on the chain by itself, past the service, which only follows. */
export interface Chain {
  rpcUrl: string;
  chainId: number;
  craftRegistry: Address;
  certificateRegistry: Address;
  certificateToken: Address;
  webAuthnVerifier: Hex;
  /** The authority admits cooperatives by calls from its own address; it also pays for what others have signed. */
  authorityKey: Hex;
}

/** One wallet a process: its nonces are counted here, so that several transactions can be under way together. */
export function clientsOf({ rpcUrl, chainId, authorityKey }: Chain) {
  const chain = defineChain({
    id: chainId,
    name: 'Dấu Làng',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });
  const transport = http(rpcUrl);
  const account = privateKeyToAccount(authorityKey, { nonceManager });
  return {
    wallet: createWalletClient({ account, chain, transport }),
    reader: createPublicClient({ chain, transport }),
  };
}

/** Waits until a transaction stands in a block. @throws when it was refused there */
export async function recorded(chain: Chain, hash: Hex): Promise<void> {
  const { status } = await clientsOf(chain).reader.waitForTransactionReceipt({ hash, pollingInterval: 100 });
  if (status !== 'success') throw new Error(`The chain refused the transaction ${hash}.`);
}
