/**
 * What joins two brotli streams, the second as it is. Every stream begins with a head that must not stand in the middle of
 * one, and here it does: the last four bits of this block are left to be the first four of the second stream, and with what
 * they are in any stream of {@link JOINED_WINDOW} the block says {@link JOINT}. (RFC 7932, section 9; a value and how many
 * bits it takes.)
 */
const BLOCK: [value: number, bits: number][] = [
  [0, 1], // not the last block
  [0, 2], // its length in four nibbles,
  [6 - 1, 16], // less one
  [0, 1], // compressed
  [0, 3], // one kind each of literals, of commands and of distances
  [0, 6], // distances as they are
  [0, 2], // literals without contexts
  [0, 2], // one code for literals, one for distances
  [1, 2], // literals: a simple code
  [2 - 1, 2], // of two, a bit for each:
  [0x0a, 8], // 0 is a line's end,
  [0x20, 8], // 1 is a space
  [1, 2], // commands: a simple code
  [0, 2], // of one, which takes no bits:
  [48, 10], // six or seven literals; the end is reached before anything is copied
  [1, 2], // distances: a simple code
  [0, 2], // of one,
  [0, 6], // which is never used
  [0, 1], // six literals and none more:
  [0, 2], // two lines' ends, and four as the head has it
];

/** What stands between the two when they are unpacked: nothing that a page or JSON minds. */
export const JOINT = '\n\n  \n\n';

/** Streams with this window have this head, in their lowest bits. */
export const JOINED_WINDOW = 18;
const HEAD = 0b0011;

const block = bytesOf(BLOCK);

/**
 * Two streams as one that says the first, {@link JOINT}, and the second. Null where the second begins otherwise than it
 * should, and cannot be joined.
 *
 * @param first was flushed and not ended
 * @param second of quality 1, at which alone nothing in a stream depends on what may have stood before it: no word of
 * brotli's own dictionary, no distance that is that of the last copy, no letter that is told by those before
 */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (((second[0] ?? 0) & 0b1111) !== HEAD) return null;
  const all = new Uint8Array(first.length + block.length + second.length);
  all.set(first);
  all.set(block, first.length);
  all.set(second, first.length + block.length);
  return all;
}

function bytesOf(fields: [value: number, bits: number][]): Uint8Array {
  const bits = fields.flatMap(([value, count]) =>
    Array.from({ length: count }, (_, nth) => (value >> nth) & 1),
  );
  return Uint8Array.from({ length: bits.length / 8 }, (_, nth) =>
    bits.slice(nth * 8, nth * 8 + 8).reduce((byte, bit, place) => byte | (bit << place), 0),
  );
}
