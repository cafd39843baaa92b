// The one file that needs P-256: keep it out of what the verify page bundles.
import { p256 } from '@noble/curves/nist.js';
import { bytesOf, type Hex, joinBytes } from './hex.js';

/**
 * Whether a raw signature (r ‖ s, low s) over SHA-256 of the message was made with the key (x ‖ y). False for a
 * point that is not on the curve, too.
 *
 * @example verifyP256(utf8('x'), `0x${'00'.repeat(64)}`, key.publicKey) // false
 */
export function verifyP256(message: Uint8Array, signature: Hex, publicKey: Hex): boolean {
  try {
    return p256.verify(bytesOf(signature), message, uncompressed(publicKey), { prehash: true, lowS: true });
  } catch {
    return false;
  }
}

/**
 * Whether x ‖ y (64 bytes) is a point of the curve.
 *
 * @example isPublicKey(key.publicKey) // true
 */
export function isPublicKey(publicKey: Hex): boolean {
  try {
    return p256.utils.isValidPublicKey(uncompressed(publicKey), false);
  } catch {
    return false;
  }
}

function uncompressed(publicKey: Hex): Uint8Array {
  return joinBytes(Uint8Array.of(0x04), bytesOf(publicKey));
}
