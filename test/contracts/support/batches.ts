import type { Hex } from '@daulang/protocol';
import { proofOf, type Tree, treeOf } from '@daulang/protocol/tree';
import { TypedDataEncoder, ZeroHash } from 'ethers';

import { LATER, signAct } from './acts.js';
import type { TestKey } from './keys.js';
import { digest, type Registries } from './registries.js';

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
  /** Addresses of the hidden codes' keys, by place; invented where missing. */
  claimKeys?: string[];
  /** Two batches with different words hold different pieces. */
  words?: string;
}

/** Certificates of invented pieces with their tree, ready to be sealed. */
export async function aBatch(
  on: Registries,
  cooperativeId: bigint,
  options: BatchOptions = {},
): Promise<Batch> {
  const { first = 1, size = 3, makerKey = ZeroHash as Hex, words = 'piece', claimKeys = [] } = options;
  const certificates = Array.from({ length: size }, (_, place): Certificate => {
    const name = `${words} ${first + place}`;
    return {
      cooperativeId,
      number: first + place,
      serialHash: digest(`serial of ${name}`),
      content: digest(`document of ${name}`),
      makerKey,
      claimKey: (claimKeys[place] ?? digest(`hidden code of ${name}`).slice(0, 42)) as Hex,
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

/** What the registry says of the piece at a place of the batch; `changes` replace parts of the question. */
export function verify(
  on: Registries,
  batch: Batch,
  place: number,
  changes: { fields?: Partial<Certificate>; root?: Hex; proof?: Hex[] } = {},
) {
  const { fields, root = batch.tree.root, proof = proofOf(batch.tree, place) } = changes;
  return on.certificates.verify({ ...batch.certificates[place]!, ...fields }, root, proof);
}
