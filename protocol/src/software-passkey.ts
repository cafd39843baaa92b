// A passkey made in software: for the seed, for tests, and for the demo key of the sealing page, which says so.
// It has no hardware behind it; never use one where a certificate is meant to be trusted.
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { AuthenticatorAnswer } from './assertion.js';
import { base64urlOf } from './base64url.js';
import { word } from './eip712.js';
import { bytesOf, type Hex, hexOf, joinBytes } from './hex.js';
import type { RandomBytes } from './code-grammar.js';
import { utf8 } from './text.js';

export interface SoftwareKey {
  /** 32 bytes. */
  privateKey: Hex;
  /** x ‖ y, 64 bytes. */
  publicKey: Hex;
}

/** A new key. The same 48 random bytes give the same key. */
export function createSoftwareKey(randomBytes: RandomBytes): SoftwareKey {
  const privateKey = hexOf(p256.utils.randomSecretKey(randomBytes(48)));
  return { privateKey, publicKey: publicKeyOf(privateKey) };
}

/** The public key x ‖ y (64 bytes) of a private one. */
export function publicKeyOf(privateKey: Hex): Hex {
  return hexOf(p256.getPublicKey(bytesOf(privateKey), false).slice(1));
}

/**
 * What a platform authenticator would answer for this challenge: user present and verified, not backed up, the
 * signature in DER with s in either half. Signing is deterministic (RFC 6979): the same input, the same answer.
 */
export function assertWithSoftwareKey(input: {
  privateKey: Hex;
  rpId: string;
  origin: string;
  /** 32 bytes. */
  challenge: Hex;
  /** 0 by default, as passkeys that are synchronised between devices give. */
  signCount?: number;
}): AuthenticatorAnswer {
  const { privateKey, rpId, origin, challenge, signCount = 0 } = input;
  const userPresentAndVerified = 0x05;
  const authenticatorData = joinBytes(
    sha256(utf8(rpId)),
    Uint8Array.of(userPresentAndVerified),
    word(signCount).slice(28),
  );
  const clientDataJSON = utf8(
    JSON.stringify({
      type: 'webauthn.get',
      challenge: base64urlOf(bytesOf(challenge)),
      origin,
      crossOrigin: false,
    }),
  );
  const message = joinBytes(authenticatorData, sha256(clientDataJSON));
  const signature = p256.sign(message, bytesOf(privateKey), { prehash: true, lowS: false, format: 'der' });
  return { authenticatorData, clientDataJSON, signature };
}
