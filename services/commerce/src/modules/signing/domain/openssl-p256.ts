import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { bytesOf, type Hex, hasLowS } from '@daulang/protocol';

const HEX_OF_64 = 2 + 2 * 64;

/**
 * What `verifyP256` of the protocol finds, found by OpenSSL in a thirtieth of the time: phones have none, so the
 * protocol brings its own.
 *
 * @param signature r ‖ s, 64 bytes @param publicKey x ‖ y, 64 bytes
 */
export function verifyP256ByOpenssl(message: Uint8Array, signature: Hex, publicKey: Hex): boolean {
  if (signature.length !== HEX_OF_64 || publicKey.length !== HEX_OF_64 || !hasLowS(signature)) return false;
  try {
    const key = keyOf(publicKey);
    return verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, bytesOf(signature));
  } catch {
    return false;
  }
}

/** Of the makers whose pieces were looked at last: each signs all of theirs with one key. */
const keys = new Map<Hex, KeyObject>();
const MOST_KEYS = 128;

/** @throws when it is no point of the curve */
function keyOf(publicKey: Hex): KeyObject {
  const known = keys.get(publicKey);
  if (known) return known;
  const key = createPublicKey({ key: jwkOf(bytesOf(publicKey)), format: 'jwk' });
  if (keys.size === MOST_KEYS) keys.clear();
  keys.set(publicKey, key);
  return key;
}

function jwkOf(point: Uint8Array) {
  const half = (from: number) => Buffer.from(point.subarray(from, from + 32)).toString('base64url');
  return { kty: 'EC', crv: 'P-256', x: half(0), y: half(32) };
}
