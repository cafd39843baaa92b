/** Nodes refuse to search many blocks at once. */
export const MOST_BLOCKS_AT_ONCE = 1_000n;
