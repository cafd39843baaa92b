import { LATER, signAct } from './acts.js';
import { aBatch, type Batch, type BatchOptions, seal, verify } from './batches.js';
import { time } from './chain.js';
import { aPasskey, aWallet, type TestKey } from './keys.js';
import { execute, propose, RECOVERY_DELAY } from './recoveries.js';
import { rotate } from './rotations.js';
import { admit, type Registries, registries } from './registries.js';

export interface AnyCooperative extends Registries {
  cooperativeId: bigint;
}

async function aCooperative(threshold: number) {
  const on = await registries();
  const [chair, treasurer, secretary] = [aWallet('chair'), aWallet('treasurer'), aWallet('secretary')];
  const cooperativeId = await admit(on, [chair, treasurer, secretary], threshold);
  return { ...on, chair, treasurer, secretary, cooperativeId };
}

/** Fixture: a cooperative in which each of three wallets may act alone. */
export async function oneOfThreeWallets() {
  return aCooperative(1);
}

/** Fixture: a cooperative in which two of three wallets must sign. */
export async function twoOfThreeWallets() {
  return aCooperative(2);
}

/** Registers a maker's passkey. */
export async function addMaker(on: AnyCooperative, by: TestKey[], label: string): Promise<TestKey> {
  const maker = aPasskey(label, on.webAuthnVerifier);
  const { nonce } = await on.crafts.cooperativeOf(on.cooperativeId);
  const message = { cooperativeId: on.cooperativeId, key: maker.encoded, nonce, deadline: LATER };
  await on.crafts.addMaker(message, await signAct(on.crafts, 'AddMaker', message, by));
  return maker;
}

/** The guardian says since when a key was in a thief's hand. */
export async function dateTheft(on: AnyCooperative, key: TestKey, stolenFrom: number | bigint) {
  return on.crafts.connect(on.guardian).dateTheft(on.cooperativeId, key.id, stolenFrom);
}

/** Seals two more pieces and says when. */
export async function sealNext(
  on: AnyCooperative,
  by: TestKey[],
  options: { makerKey?: TestKey } = {},
): Promise<{ batch: Batch; sealedAt: number }> {
  const first = Number(await on.certificates.nextNumber(on.cooperativeId));
  const makerKey = options.makerKey?.id;
  const batch = await aBatch(on, on.cooperativeId, { first, size: 2, ...(makerKey && { makerKey }) });
  await seal(on, batch, by);
  return { batch, sealedAt: await time.latest() };
}

/**
 * Seals three pieces with two signers that the board admits for it, whose keys were in a thief's hand when they did: the
 * batch is suspect, and the board itself is clean.
 *
 * @param board k signers of a cooperative whose threshold is two
 */
export async function sealedByThieves(
  on: AnyCooperative,
  board: TestKey[],
  options: BatchOptions = {},
): Promise<Batch> {
  const thieves = [aWallet('first copied key'), aWallet('second copied key')];
  await rotate(on, on.cooperativeId, { by: board, added: thieves });
  const first = Number(await on.certificates.nextNumber(on.cooperativeId));
  const batch = await aBatch(on, on.cooperativeId, { ...options, first });
  await seal(on, batch, thieves);
  const sealedAt = await time.latest();
  for (const thief of thieves) await dateTheft(on, thief, sealedAt);
  return batch;
}

/** Whether the registry says that all who vouch for the batch were thieves when they did. */
export async function isSuspect(on: AnyCooperative, batch: Batch): Promise<boolean> {
  return (await verify(on, batch, 0)).issuer.suspect;
}

/** Recovers a cooperative after the delay, which nobody vetoed: these signers in place of those that are open. */
export async function recover(on: AnyCooperative, signers: TestKey[], open: TestKey[]): Promise<void> {
  const proposal = { signers, threshold: 1 };
  await propose(on, on.cooperativeId, proposal);
  await time.increase(RECOVERY_DELAY);
  await execute(on, on.cooperativeId, proposal, open);
}

/** The guardian says that these keys were in a thief's hand from the second of their adding. */
export async function reportStolenAtOnce(on: Registries, cooperativeId: bigint, keys: TestKey[]) {
  for (const { id } of keys) {
    const { addedAt } = await on.crafts.keyOf(cooperativeId, id);
    await on.crafts.connect(on.guardian).dateTheft(cooperativeId, id, addedAt);
  }
}
