import type { Hex } from '@daulang/protocol';
import type { ChainClient } from '../client/chain-client.js';
import type { Call } from '../data/calls.store.js';
import { UNKNOWN_REVERT } from '../domain/failure.js';

export type CallOutcome =
  | { kind: 'recorded'; blockNumber: bigint; blockHash: Hex }
  | { kind: 'failed'; failure: string }
  /** Another transaction of the relayer took its nonce, and that is confirmed. */
  | { kind: 'nonce-lost' }
  | { kind: 'on-its-way' };

/** Sent bytes can get lost on the way; they are sent again after this long without a trace of them. */
const RESEND_AFTER_MS = 10_000;

/** Asks the chain about each submitted call, and sends again what seems to have got lost. */
export async function readCalls(
  chain: ChainClient,
  submitted: Call[],
  now: Date,
): Promise<{ id: string; outcome: CallOutcome }[]> {
  if (submitted.length === 0) return [];
  const confirmedNonce = await chain.confirmedNonce();
  const outcomes: { id: string; outcome: CallOutcome }[] = [];
  for (const call of submitted) {
    outcomes.push({ id: call.id, outcome: await readCall(chain, call, confirmedNonce, now) });
  }
  return outcomes;
}

async function readCall(
  chain: ChainClient,
  call: Call,
  confirmedNonce: bigint,
  now: Date,
): Promise<CallOutcome> {
  const { transactionHash, rawTransaction, nonce } = call;
  if (!transactionHash || !rawTransaction || nonce === null) return { kind: 'on-its-way' };
  const receipt = await chain.receipt(transactionHash);
  if (receipt) {
    const { succeeded, blockNumber, blockHash } = receipt;
    return succeeded
      ? { kind: 'recorded', blockNumber, blockHash }
      : { kind: 'failed', failure: UNKNOWN_REVERT };
  }
  if (nonce < confirmedNonce) return { kind: 'nonce-lost' };
  if (now.getTime() - call.updatedAt.getTime() >= RESEND_AFTER_MS) {
    // "Already known" is as good an answer as any: whether it is mined is asked again anyway.
    await chain.send(rawTransaction).catch(() => undefined);
  }
  return { kind: 'on-its-way' };
}
