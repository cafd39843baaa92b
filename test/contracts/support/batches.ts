import type { Hex } from '@daulang/protocol';
import { claimKeyOf, type HiddenCode } from '@daulang/protocol/hidden-code';
import { proofOf, type Tree, treeOf } from '@daulang/protocol/tree';
import { TypedDataEncoder, ZeroHash } from 'ethers';

import { LATER, signAct } from './acts.js';
import type { TestKey } from './keys.js';
import { digest, type Registries, twoOfThree } from './registries.js';

export interface Certificate {
  cooperativeId: bigint;
  number: number;
  serialHash: Hex;
  content: Hex;
  makerKey: Hex;
  claimKey: Hex;
}

export interface Batch {
  cooperativeId: bigint;
  first: number;
  certificates: Certificate[];
  leaves: Hex[];
  tree: Tree;
}

// Spelled out here, apart from the contracts and from protocol/, so that all three must agree.
const certificateFields = [
  { name: 'cooperativeId', type: 'uint64' },
  { name: 'number', type: 'uint32' },
  { name: 'serialHash', type: 'bytes32' },
  { name: 'content', type: 'bytes32' },
  { name: 'makerKey', type: 'bytes32' },
  { name: 'claimKey', type: 'address' },
];

export interface BatchOptions {
  first?: number;
  size?: number;
  makerKey?: Hex;
  /** What lies under the scratch patches, by place; where missing, nobody knows the claim key. */
  codes?: HiddenCode[];
  /** Addresses of claim keys, by place, where no code is given. */
  claimKeys?: string[];
  /** Digests of the certificates' bytes, by place; invented where missing. */
  contents?: Hex[];
  /** Two batches with different words hold different pieces. */
  words?: string;
}

/** Certificates of invented pieces with their tree, ready to be sealed. */
export async function aBatch(
  on: Registries,
  cooperativeId: bigint,
  options: BatchOptions = {},
): Promise<Batch> {
  const {
    first = 1,
    size = 3,
    makerKey = ZeroHash as Hex,
    words = 'piece',
    codes = [],
    claimKeys = [],
    contents = [],
  } = options;
  const certificates = Array.from({ length: size }, (_, place): Certificate => {
    const name = `${words} ${first + place}`;
    const serialHash = digest(`serial of ${name}`);
    const code = codes[place];
    return {
      cooperativeId,
      number: first + place,
      serialHash,
      content: contents[place] ?? digest(`document of ${name}`),
      makerKey,
      claimKey: code
        ? claimKeyOf(code, serialHash)
        : ((claimKeys[place] ?? digest(`hidden code of ${name}`).slice(0, 42)) as Hex),
    };
  });
  const { name, version, chainId, verifyingContract } = await on.certificates.eip712Domain();
  const domain = { name, version, chainId, verifyingContract };
  const leaves = certificates.map(
    (certificate) => TypedDataEncoder.hash(domain, { Certificate: certificateFields }, certificate) as Hex,
  );
  return { cooperativeId, first, certificates, leaves, tree: treeOf(leaves) };
}

export const MANIFEST = digest('manifest of a batch');

/** The message that seals a batch. */
export function sealingOf(batch: Batch) {
  const { cooperativeId, first, tree } = batch;
  return { cooperativeId, root: tree.root, first, size: tree.size, manifest: MANIFEST, deadline: LATER };
}

/** Seals a batch with the signatures of these keys. */
export async function seal(on: Registries, batch: Batch, keys: TestKey[]) {
  const message = sealingOf(batch);
  return on.certificates.issueBatch(message, await signAct(on.certificates, 'IssueBatch', message, keys));
}

/** Fixture: a sealed batch of five pieces by the registered maker. */
export async function sealedByTheMaker() {
  const on = await twoOfThree();
  const batch = await aBatch(on, on.cooperativeId, { size: 5, makerKey: on.maker.id });
  await seal(on, batch, [on.chair, on.treasurer]);
  return { ...on, batch };
}

/** The message that puts another batch in the place of this one. */
export function supersedingOf(batch: Batch, successor: Batch) {
  const { cooperativeId, tree } = batch;
  const text = digest('words');
  return { cooperativeId, root: tree.root, successor: successor.tree.root, reason: 1, text, deadline: LATER };
}

/** Puts another batch in the place of this one. */
export async function supersede(on: Registries, batch: Batch, successor: Batch, keys: TestKey[]) {
  const message = supersedingOf(batch, successor);
  return on.certificates.supersede(message, await signAct(on.certificates, 'Supersede', message, keys));
}

/** The message by which signers give a batch its standing back, as it is now. */
export async function endorsingOf(on: Registries, { cooperativeId, tree: { root } }: Batch) {
  const { sealedAt, superseded } = await on.certificates.batchOf(cooperativeId, root);
  const { setAt } = await on.certificates.batchStatusOf(cooperativeId, root);
  return { cooperativeId, root, since: Number(superseded ? setAt : sealedAt), deadline: LATER };
}

/** Vouches anew for a batch with the signatures of these keys. */
export async function endorse(on: Registries, batch: Batch, keys: TestKey[]) {
  const message = await endorsingOf(on, batch);
  return on.certificates.endorse(message, await signAct(on.certificates, 'Endorse', message, keys));
}

export interface QuestionChanges {
  fields?: Partial<Certificate>;
  root?: Hex;
  proof?: Hex[];
}

/** The arguments by which one asks after the piece at a place of the batch; `changes` replace parts of them. */
export function questionOf(
  batch: Batch,
  place: number,
  changes: QuestionChanges = {},
): [Certificate, Hex, Hex[]] {
  const { fields, root = batch.tree.root, proof = proofOf(batch.tree, place) } = changes;
  return [{ ...batch.certificates[place]!, ...fields }, root, proof];
}

/** What the registry says of the piece at a place of the batch. */
export function verify(on: Registries, batch: Batch, place: number, changes?: QuestionChanges) {
  return on.certificates.verify(...questionOf(batch, place, changes));
}
