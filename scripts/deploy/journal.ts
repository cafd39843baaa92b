import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { type EIP1193Provider, listTransactions, TransactionStatus } from '@nomicfoundation/ignition-core';

import { StartFailure } from '../parts/start-failure.ts';
import { compiledContracts } from './artifacts.ts';
import { mendUnrecorded } from './unrecorded.ts';

export interface JournalPlace {
  /** Folder that Ignition keeps its journal in. */
  journal: string;
  provider: EIP1193Provider;
  chainId: number;
  /** False for a chain of one machine, which may have been begun anew under the same id. */
  isPublic: boolean;
}

/**
 * Looks at what an earlier run left, so that a rerun either goes on where it stopped or begins anew.
 *
 * @returns whether something was sent that the rerun goes on from
 * @throws StartFailure when the journal is another chain's: what was sent there is known nowhere else
 */
export async function resumeJournal(place: JournalPlace): Promise<boolean> {
  const { journal, chainId, isPublic, provider } = place;
  if (!existsSync(join(journal, 'journal.jsonl'))) return false;
  const begunOn = chainOf(journal);
  if (begunOn !== chainId) {
    throw new StartFailure(
      `${journal} belongs to a deployment on chain ${begunOn ?? 'unknown'}, and this is chain ${chainId}: choose another STATE_DIR.`,
    );
  }

  const sent = await listTransactions(journal, compiledContracts);
  const isLost = async (hash: string) =>
    !(await provider.request({ method: 'eth_getTransactionByHash', params: [hash] }));
  for (const { status, txHash } of sent) {
    // What the journal has not seen confirmed may have left the queue: Ignition sends it again.
    if ((isPublic && status !== TransactionStatus.SUCCESS) || !(await isLost(txHash))) continue;
    if (!isPublic) return drop(journal);
    throw new StartFailure(
      `The chain does not know transaction ${txHash} of ${journal}: ask another node, or choose another STATE_DIR.`,
    );
  }
  await mendUnrecorded(journal, provider);
  const isBegun = (await listTransactions(journal, compiledContracts)).length > 0;
  // Nothing was sent: neither the key nor the values of that run bind this one.
  return isBegun || drop(journal);
}

/** A first start that was killed may leave a journal whose transactions its chain lost: nothing depends on it yet. */
function drop(journal: string): false {
  rmSync(journal, { recursive: true });
  return false;
}

function chainOf(journal: string): number | undefined {
  const lines = readFileSync(join(journal, 'journal.jsonl'), 'utf8').split('\n');
  const beginning = lines.find((line) => line.includes('"DEPLOYMENT_INITIALIZE"'));
  return beginning ? (JSON.parse(beginning) as { chainId: number }).chainId : undefined;
}
