import { canonicalBytes } from './canonical-json.js';
import { type Hex, hexOf } from './hex.js';
import { taggedHash } from './tagged-hash.js';
import { newCodeTag } from './tags.js';

/** Of which piece of which return a new hidden code was drawn, and the address that stands for it. */
export interface NewCode {
  returnId: string;
  /** The piece's public number, `<cooperative>/<number>`. */
  number: string;
  serialHash: Hex;
  /** Where the piece's token is to be moved. */
  claimKey: Hex;
}

/**
 * The challenge (32 bytes) that an officer's passkey signs for a new code: whoever stole the way to the page can then
 * not have a token sent to an address of their own.
 *
 * @example newCodeChallenge({ returnId, number: '3/41', serialHash, claimKey }).length // 66
 */
export function newCodeChallenge({ returnId, number, serialHash, claimKey }: NewCode): Hex {
  const said = { format: 'new-code-v1', returnId, number, serialHash, claimKey };
  return hexOf(taggedHash(newCodeTag, canonicalBytes(said)));
}
