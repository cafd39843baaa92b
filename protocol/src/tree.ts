import { bytesOf, type Hex, joinBytes, ZERO_32 } from './hex.js';
import { keccak } from './keccak.js';

/** A tree has at most 12 levels, so that a proof stays below 400 bytes. */
export const MAX_BATCH_SIZE = 4096;

/**
 * Every level of a batch's tree, the leaves (padded with zero to a power of two) first and the root last.
 * Positions are part of the tree: siblings are hashed left and right as they stand, never sorted, and the number of
 * levels follows from the size alone. Twin of `contracts/libraries/PositionalTree.sol`.
 */
export interface Tree {
  readonly size: number;
  readonly levels: readonly (readonly Hex[])[];
  readonly root: Hex;
}

/**
 * How many hashes a proof in a batch of this size has: `ceil(log2(size))`.
 *
 * @example depthOf(5) // 3
 */
export function depthOf(size: number): number {
  if (!Number.isInteger(size) || size < 1 || size > MAX_BATCH_SIZE) {
    throw new Error(`A batch has 1 to ${MAX_BATCH_SIZE} certificates, not ${size}.`);
  }
  return 32 - Math.clz32(size - 1);
}

/**
 * Builds the tree of a batch from its leaves, in the order of their numbers.
 *
 * @throws when there are no leaves or more than {@link MAX_BATCH_SIZE}
 * @example treeOf([ZERO_32]).root // ZERO_32
 */
export function treeOf(leaves: readonly Hex[]): Tree {
  const depth = depthOf(leaves.length);
  const padded = [...leaves, ...Array<Hex>(2 ** depth - leaves.length).fill(ZERO_32)];
  const levels = [padded];
  for (let level = padded; level.length > 1;) {
    level = level.filter((_, i) => i % 2 === 0).map((left, i) => nodeOf(left, level[2 * i + 1]!));
    levels.push(level);
  }
  return { size: leaves.length, levels, root: levels.at(-1)![0]! };
}

/**
 * The siblings on the way from a leaf to the root, lowest first.
 *
 * @throws when the tree has no such position
 * @example proofOf(treeOf([ZERO_32, ZERO_32]), 0) // [ZERO_32]
 */
export function proofOf(tree: Tree, position: number): Hex[] {
  if (!Number.isInteger(position) || position < 0 || position >= tree.size) {
    throw new Error(`The tree has positions 0 to ${tree.size - 1}, not ${position}.`);
  }
  return tree.levels.slice(0, -1).map((level, height) => level[(position >> height) ^ 1]!);
}

/**
 * The root that a leaf at a position leads to, or null where size, position and proof do not fit each other.
 *
 * @example rootFrom(ZERO_32, 0, 1, []) // ZERO_32
 */
export function rootFrom(leaf: Hex, position: number, size: number, proof: readonly Hex[]): Hex | null {
  if (!Number.isInteger(size) || size < 1 || size > MAX_BATCH_SIZE) return null;
  if (!Number.isInteger(position) || position < 0 || position >= size || proof.length !== depthOf(size))
    return null;
  return proof.reduce(
    (node, sibling, height) => ((position >> height) & 1 ? nodeOf(sibling, node) : nodeOf(node, sibling)),
    leaf,
  );
}

// A leaf is the hash of 66 bytes that begin with 0x1901, an inner node the hash of 64: neither passes for the other.
function nodeOf(left: Hex, right: Hex): Hex {
  return keccak(joinBytes(bytesOf(left), bytesOf(right)));
}
