import { createHash } from 'node:crypto';
import { canonicalBytes, encodeKey, type Hex } from '@daulang/protocol';
import type { INestApplicationContext } from '@nestjs/common';
import { parseEventLogs } from 'viem';
import { RecordAdmission } from '../../services/commerce/dist/src/modules/accounts/index.js';
import { craftRegistryAbi } from '@daulang/protocol/generated/abi';
import { type Chain, clientsOf } from './chain.ts';
import type { CooperativeKeys } from './demo-keys.ts';
import type { SeededCooperative } from './people.ts';

/** Pieces a year that the authority allows a demo cooperative. */
const CAPACITY = 20_000;

/**
 * The authority admits a cooperative with its three signers (its own demo key, the officer, the second officer) and a
 * threshold of one, so that a newcomer can seal a batch alone.
 *
 * @returns the cooperative's number on chain
 */
export async function admit(
  app: INestApplicationContext,
  chain: Chain,
  cooperative: SeededCooperative,
  keys: CooperativeKeys,
): Promise<string> {
  const { wallet, reader } = clientsOf(chain);
  const profile = { format: 'cooperative-v1', name: cooperative.name, villages: cooperative.villages };
  const digest: Hex = `0x${createHash('sha256').update(canonicalBytes(profile)).digest('hex')}`;
  const signers = [keys.cooperative, keys.officer, keys.secondOfficer].map(({ publicKey }) =>
    encodeKey(chain.webAuthnVerifier, publicKey),
  );
  const hash = await wallet.writeContract({
    address: chain.craftRegistry,
    abi: craftRegistryAbi,
    functionName: 'admit',
    args: [digest, signers, 1, CAPACITY],
  });
  const { logs } = await reader.waitForTransactionReceipt({ hash, pollingInterval: 100 });
  const [admitted] = parseEventLogs({ abi: craftRegistryAbi, logs, eventName: 'CooperativeAdmitted' });
  if (!admitted)
    throw new Error(`The registry did not admit ${cooperative.slug}: transaction ${hash} reverted.`);
  const cooperativeNumber = admitted.args.cooperativeId.toString();
  await app.get(RecordAdmission).execute({ cooperativeId: cooperative.id, cooperativeNumber, profile });
  return cooperativeNumber;
}
