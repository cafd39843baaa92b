import type { RegistryDomain } from './eip712.js';
import type { Hex } from './hex.js';
import { type CertificateFields, leafOf } from './leaf.js';
import * as shape from './shape.js';
import { MAX_BATCH_SIZE, rootFrom } from './tree.js';

/** A batch as a file or a server describes it. */
export interface DescribedBatch {
  root: Hex;
  firstNumber: number;
  size: number;
}

/** What the register itself says of a batch. */
export type HeldBatch = Pick<DescribedBatch, 'firstNumber' | 'size'>;

/** A leaf, and the way from it to the root of its batch. */
export interface PlaceInBatch {
  domain: RegistryDomain;
  fields: CertificateFields;
  batch: DescribedBatch;
  proof: readonly Hex[];
}

const number = shape.integer(1, 0xffff_ffff);

const placeShape = shape.object({
  chainId: shape.integer(1, Number.MAX_SAFE_INTEGER),
  registry: shape.hex(20),
  cooperativeNumber: shape.uint64,
  number,
  serialHash: shape.hex(32),
  content: shape.hex(32),
  makerKey: shape.hex(32),
  claimKey: shape.hex(20),
  root: shape.hex(32),
  firstNumber: number,
  size: shape.integer(1, MAX_BATCH_SIZE),
  proof: shape.listOf(shape.hex(32), 0, 12),
});

/**
 * Whether leaf, position and proof lead to the batch's root. False, too, for what has not the form that the types
 * promise: it came from a file or a server.
 *
 * @param held what the register says of the batch: a proof shows how deep the tree is, not how many of its places are
 *   taken. Null leaves the size open
 * @example leadsToRoot(sealed, null) // true
 */
export function leadsToRoot({ domain, fields, batch, proof }: PlaceInBatch, held: HeldBatch | null): boolean {
  if (!isPlace({ domain, fields, batch, proof })) return false;
  if (held && (held.firstNumber !== batch.firstNumber || held.size !== batch.size)) return false;
  return (
    rootFrom(leafOf(fields, domain), fields.number - batch.firstNumber, batch.size, proof) === batch.root
  );
}

function isPlace({ domain, fields, batch, proof }: PlaceInBatch): boolean {
  try {
    const { chainId, registry } = domain;
    const { cooperativeNumber, number, serialHash, content, makerKey, claimKey } = fields;
    const { root, firstNumber, size } = batch;
    const leaf = { cooperativeNumber, number, serialHash, content, makerKey, claimKey };
    placeShape({ chainId, registry, ...leaf, root, firstNumber, size, proof }, '$');
    return true;
  } catch {
    return false;
  }
}
