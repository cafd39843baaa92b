import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type EIP1193Provider, trackTransaction } from '@nomicfoundation/ignition-core';

import { StartFailure } from '../parts/start-failure.ts';

/** A message of Ignition's journal, as far as it is read here. */
interface Message {
  type: string;
  futureId?: string;
  nonce?: number;
  from?: string;
}

/** A transaction that was signed and is about to be sent. */
interface Signed {
  from: string;
  nonce: number;
  hash: string;
}

const journalFile = (journal: string) => join(journal, 'journal.jsonl');
const signedFile = (journal: string) => join(journal, 'signed.jsonl');

/** Kept before it is sent: Ignition notes the hash only afterwards, and may be stopped in between. */
export function noteSigned(journal: string, signed: Signed): void {
  appendFileSync(signedFile(journal), `${JSON.stringify(signed)}\n`);
}

/**
 * Mends the journal of a run that was stopped, or refused by the node, while it sent a transaction. Ignition would ask
 * for the transaction's hash: either the chain never had it, and it is sent anew, or it is the one that was noted.
 *
 * @throws StartFailure when the account has sent something else meanwhile
 */
export async function mendUnrecorded(journal: string, provider: EIP1193Provider): Promise<void> {
  const lines = linesOf(journalFile(journal));
  const messages = lines.map((line) => JSON.parse(line) as Message);
  const isRecorded = ({ futureId, nonce }: Message) =>
    messages.some(
      (each) => each.type === 'TRANSACTION_SEND' && each.futureId === futureId && each.nonce === nonce,
    );
  const neverSent = new Set<string>();
  const sent: string[] = [];
  for (const [place, message] of messages.entries()) {
    if (message.type !== 'TRANSACTION_PREPARE_SEND' || isRecorded(message)) continue;
    const nonce = message.nonce!;
    const from = messages.find(
      ({ from: sender, futureId }) => sender && futureId === message.futureId,
    )!.from!;
    const count = await provider.request({ method: 'eth_getTransactionCount', params: [from, 'pending'] });
    if (Number(count) <= nonce) neverSent.add(lines[place]!);
    else sent.push(await hashOf(journal, from, nonce, provider));
  }
  if (neverSent.size > 0) {
    const kept = lines.filter((line) => !neverSent.has(line));
    writeFileSync(journalFile(journal), `${kept.join('\n')}\n`);
  }
  for (const hash of sent) await trackTransaction(journal, hash, provider);
}

async function hashOf(
  journal: string,
  from: string,
  nonce: number,
  provider: EIP1193Provider,
): Promise<string> {
  const noted = linesOf(signedFile(journal)).map((line) => JSON.parse(line) as Signed);
  const mine = noted.filter((each) => each.nonce === nonce && each.from.toLowerCase() === from.toLowerCase());
  for (const { hash } of mine) {
    if (await provider.request({ method: 'eth_getTransactionByHash', params: [hash] })) return hash;
  }
  throw new StartFailure(
    `The deployer ${from} sent another transaction (its number ${nonce}) in the middle of the deployment in ${journal}: choose another STATE_DIR.`,
  );
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}
