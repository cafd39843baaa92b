import { base32 } from 'multiformats/bases/base32';
import { digestOf } from './digest.js';
import { bytesOf, type Hex, hexOf, joinBytes } from './hex.js';

/** CIDv1, codec `raw`, sha2-256, base32: begins with `bafkrei` and has 59 characters. */
export type Cid = string;

// version 1, codec 0x55 (raw), hash 0x12 (sha2-256), 0x20 = 32 bytes follow
const prefix = Uint8Array.of(0x01, 0x55, 0x12, 0x20);

/** The largest block that is stored and addressed as one: 1 MiB. */
export const MAX_BLOCK_BYTES = 1_048_576;

/**
 * The address of a block. Because the block is `raw` and one, the digest in it is `sha256(bytes)` itself.
 *
 * @throws when the block is larger than {@link MAX_BLOCK_BYTES}
 * @example cidOf(utf8('Huế')).slice(0, 7) // 'bafkrei'
 */
export function cidOf(bytes: Uint8Array): Cid {
  if (bytes.length > MAX_BLOCK_BYTES) {
    throw new Error(`A block has at most ${MAX_BLOCK_BYTES} bytes, this one has ${bytes.length}.`);
  }
  return formatCid(digestOf(bytes));
}

/**
 * A digest (32 bytes) as an address.
 *
 * @example parseCid(formatCid(ZERO_32)) // ZERO_32
 */
export function formatCid(digest: Hex): Cid {
  return base32.encode(joinBytes(prefix, bytesOf(digest)));
}

/**
 * An address as its digest (32 bytes).
 *
 * @throws on any other kind of CID: another version, codec, hash or base
 * @example parseCid(cidOf(utf8('Huế'))) // digestOf(utf8('Huế'))
 */
export function parseCid(cid: Cid): Hex {
  const digest = digestIn(cid);
  if (digest) return digest;
  throw new Error(
    `Expected a CIDv1 (raw, sha2-256, base32) beginning with "bafkrei", got "${cid.slice(0, 80)}".`,
  );
}

/**
 * Whether a text is an address of the one kind used here.
 *
 * @example isCid('QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG') // false
 */
export function isCid(text: unknown): text is Cid {
  return typeof text === 'string' && digestIn(text) !== undefined;
}

function digestIn(cid: string): Hex | undefined {
  // The last character stands for three bits and two spare ones, which must be zero: a digest has one address.
  if (!/^b[a-z2-7]{57}[aeimquy4]$/.test(cid)) return undefined;
  const bytes = base32.decode(cid);
  return prefix.every((byte, index) => bytes[index] === byte) ? hexOf(bytes.slice(prefix.length)) : undefined;
}
