import type { BlockHead } from './chain-types.js';

export interface FinalityRule {
  /** Blocks that must stand on top of one. */
  confirmations: number;
  /** Seconds of block time that must have passed since it; the verdict's own measure. */
  finalAfterSeconds: number;
}

/**
 * The newest of the known blocks that can no longer be undone, given the newest block of all: buried deep enough and
 * old enough, so that the office's "final" and the verdict's are one. -1 when there is none.
 */
export function finalNumberAt(head: BlockHead, known: readonly BlockHead[], rule: FinalityRule): bigint {
  const deepest = head.number - BigInt(rule.confirmations);
  const latest = head.time.getTime() - rule.finalAfterSeconds * 1000;
  return known
    .filter((block) => block.number <= deepest && block.time.getTime() <= latest)
    .reduce((newest, block) => (block.number > newest ? block.number : newest), -1n);
}
