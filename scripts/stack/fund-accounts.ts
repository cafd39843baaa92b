import { privateKeyToAddress } from 'viem/accounts';
import { rpc } from '../parts/chain-rpc.ts';
import type { Secrets } from './secrets.ts';

/** 1 000 ether of the embedded chain, in wei: gas for more transactions than a demo will ever send. */
const ENOUGH = 1_000n * 10n ** 18n;

/** Gives the generated accounts gas when the chain is a development one; on another somebody has to pay. */
export async function fundAccounts(rpcUrl: string, secrets: Secrets): Promise<void> {
  const client = await rpc<string>(rpcUrl, 'web3_clientVersion');
  if (!client.startsWith('anvil')) return;
  const keys = [secrets.deployerKey, secrets.relayerKey, secrets.authorityKey, secrets.guardianKey];
  for (const key of keys) {
    const address = privateKeyToAddress(key as `0x${string}`);
    await rpc(rpcUrl, 'anvil_setBalance', [address, `0x${ENOUGH.toString(16)}`]);
  }
}
