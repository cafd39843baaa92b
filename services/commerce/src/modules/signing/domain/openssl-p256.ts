import { createPublicKey, verify } from 'node:crypto';
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
    const key = createPublicKey({ key: jwkOf(bytesOf(publicKey)), format: 'jwk' });
    return verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, bytesOf(signature));
  } catch {
    return false;
  }
}

function jwkOf(point: Uint8Array) {
  const half = (from: number) => Buffer.from(point.subarray(from, from + 32)).toString('base64url');
  return { kty: 'EC', crv: 'P-256', x: half(0), y: half(32) };
}
