/** The same numbers at every run (mulberry32), from 0 up to but not including 1: two runs ask the same. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<Item>(random: () => number, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

/** One of 130 000 addresses that are kept for benches (RFC 2544): nobody's limit is reached by many readers. */
export function readersAddress(random: () => number): string {
  const number = Math.floor(random() * 2 ** 17);
  return `198.${18 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}`;
}
