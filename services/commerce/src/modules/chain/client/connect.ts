/** What of viem speaks and signs: loaded by whoever asks the chain, which a process that answers requests never does. */
import type { Hex, PublicClient } from 'viem';
import type { PrivateKeyAccount } from 'viem/accounts';

const TIMEOUT_MS = 10_000;

export async function connect(rpcUrls: readonly string[]): Promise<PublicClient> {
  const { createPublicClient, fallback, http } = await import('viem');
  // pollingInterval and cacheTime would hold back what a follower asks for every second.
  return createPublicClient({
    cacheTime: 0,
    transport: fallback(rpcUrls.map((url) => http(url, { timeout: TIMEOUT_MS, retryCount: 0 }))),
  });
}

export async function accountOf(key: Hex): Promise<PrivateKeyAccount> {
  const { privateKeyToAccount } = await import('viem/accounts');
  return privateKeyToAccount(key);
}
