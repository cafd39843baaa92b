import { isCid } from '@daulang/protocol';
import { base32, base32upper } from 'multiformats/bases/base32';
import { base36 } from 'multiformats/bases/base36';
import { base58btc } from 'multiformats/bases/base58';
import { base64url } from 'multiformats/bases/base64';
import { CID } from 'multiformats/cid';

/** How IPFS programs spell addresses; the first letter says which. */
const anyBase = base32.decoder
  .or(base32upper.decoder)
  .or(base36.decoder)
  .or(base58btc.decoder)
  .or(base64url.decoder);

/** No spelling of 36 bytes is longer. */
const MOST_LETTERS = 80;

/** The one spelling that we use of an address; undefined for a text that is no address of a block of ours. */
export function canonicalCid(text: string): string | undefined {
  if (text.length > MOST_LETTERS) return undefined;
  try {
    const canonical = CID.parse(text, anyBase).toV1().toString(base32);
    return isCid(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}
