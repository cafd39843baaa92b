// A passkey made in software: for the seed, for tests, and for the demo key of the sealing page, which says so.
// It has no hardware behind it; never use one where a certificate is meant to be trusted.
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { AuthenticatorAnswer } from './assertion.js';
import { base64urlOf } from './base64url.js';
import { word } from './eip712.js';
import { bytesOf, type Hex, hexOf, joinBytes } from './hex.js';
import type { RandomBytes } from './code-grammar.js';
import type { RegistrationAnswer } from './registration.js';
import { utf8 } from './text.js';

export interface SoftwareKey {
  /** 32 bytes. */
  privateKey: Hex;
  /** x ‖ y, 64 bytes. */
  publicKey: Hex;
}

/**
 * A new key. The same 48 random bytes give the same key.
 *
 * @example createSoftwareKey(randomBytes).publicKey.length // 130
 */
export function createSoftwareKey(randomBytes: RandomBytes): SoftwareKey {
  const privateKey = hexOf(p256.utils.randomSecretKey(randomBytes(48)));
  return { privateKey, publicKey: publicKeyOf(privateKey) };
}

/**
 * The public key x ‖ y (64 bytes) of a private one.
 *
 * @example publicKeyOf(key.privateKey) // key.publicKey
 */
export function publicKeyOf(privateKey: Hex): Hex {
  return hexOf(p256.getPublicKey(bytesOf(privateKey), false).slice(1));
}

/** Where and for what a software key is used; the challenge has 32 bytes. */
export interface SoftwarePasskeyUse {
  privateKey: Hex;
  rpId: string;
  origin: string;
  challenge: Hex;
  /** 0 by default, as passkeys that are synchronised between devices give. */
  signCount?: number;
}

/**
 * What a platform authenticator would answer for this challenge: user present and verified, not backed up, the
 * signature in DER with s in either half. Signing is deterministic (RFC 6979): the same input, the same answer.
 *
 * @example assertWithSoftwareKey(use).authenticatorData.length // 37
 */
export function assertWithSoftwareKey(use: SoftwarePasskeyUse): AuthenticatorAnswer {
  const authenticatorData = authenticatorDataOf(use, USER_PRESENT_AND_VERIFIED);
  const clientDataJSON = clientDataOf(use, 'webauthn.get');
  return signWithSoftwareKey(use.privateKey, { authenticatorData, clientDataJSON });
}

/**
 * A signature over exactly these bytes, whatever they say: for who tries what a checker accepts.
 *
 * @example signWithSoftwareKey(key.privateKey, authenticatorAnswer) // authenticatorAnswer
 */
export function signWithSoftwareKey(
  privateKey: Hex,
  { authenticatorData, clientDataJSON }: Omit<AuthenticatorAnswer, 'signature'>,
): AuthenticatorAnswer {
  const message = joinBytes(authenticatorData, sha256(clientDataJSON));
  const signature = p256.sign(message, bytesOf(privateKey), { prehash: true, lowS: false, format: 'der' });
  return { authenticatorData, clientDataJSON, signature };
}

/**
 * What a platform authenticator would answer when the key is made. The credential's id is the public key's hash.
 *
 * @example checkRegistration(registerSoftwareKey(use), expected).kind // 'good'
 */
export function registerSoftwareKey(use: SoftwarePasskeyUse): RegistrationAnswer {
  const publicKey = bytesOf(publicKeyOf(use.privateKey));
  const attested = joinBytes(
    new Uint8Array(16), // aaguid: none
    Uint8Array.of(0, 32),
    sha256(publicKey),
    bytesOf('0xa5010203262001215820'),
    publicKey.slice(0, 32),
    bytesOf('0x225820'),
    publicKey.slice(32),
  );
  const flags = USER_PRESENT_AND_VERIFIED | HAS_CREDENTIAL;
  return {
    authenticatorData: joinBytes(authenticatorDataOf(use, flags), attested),
    clientDataJSON: clientDataOf(use, 'webauthn.create'),
  };
}

const USER_PRESENT_AND_VERIFIED = 0x05;
const HAS_CREDENTIAL = 0x40;

function authenticatorDataOf({ rpId, signCount = 0 }: SoftwarePasskeyUse, flags: number): Uint8Array {
  return joinBytes(sha256(utf8(rpId)), Uint8Array.of(flags), word(signCount).slice(28));
}

function clientDataOf({ challenge, origin }: SoftwarePasskeyUse, type: string): Uint8Array {
  return utf8(
    JSON.stringify({ type, challenge: base64urlOf(bytesOf(challenge)), origin, crossOrigin: false }),
  );
}
