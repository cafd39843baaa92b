import { canonicalBytes } from './canonical-json.js';
import { type Hex, hexOf } from './hex.js';
import { taggedHash } from './tagged-hash.js';
import { makerTag } from './tags.js';

/** What is known of a maker beside the certificate, and may be erased: never in a published document. */
export interface MakerOpening {
  /** The name as consented to. */
  name: string;
  /** Digest of the portrait's bytes, or null. */
  portrait: Hex | null;
  /** 32 fresh random bytes per piece, so that two pieces of one maker cannot be linked by it. */
  salt: Hex;
}

/**
 * The commitment (32 bytes) that a statement carries in place of the maker's name and portrait. Without the salt
 * nobody can test a guess against it; once name and salt are erased it says nothing for ever.
 *
 * @example makerCommitment({ name: 'Nghệ nhân mẫu', portrait: null, salt: ZERO_32 }).length // 66
 */
export function makerCommitment(opening: MakerOpening): Hex {
  const { name, portrait, salt } = opening;
  return hexOf(taggedHash(makerTag, canonicalBytes({ name, portrait, salt })));
}

/**
 * Whether a name, portrait and salt are the ones a statement committed to.
 *
 * @example opensCommitment(ZERO_32, { name: 'Nghệ nhân mẫu', portrait: null, salt: ZERO_32 }) // false
 */
export function opensCommitment(commitment: Hex, opening: MakerOpening): boolean {
  return makerCommitment(opening) === commitment;
}
