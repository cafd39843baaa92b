import { sha256 } from '@noble/hashes/sha2.js';
import type { Assertion } from './certificate.js';
import { type ClientDataFault, clientDataFault } from './client-data.js';
import { hasLowS, rawSignatureOf } from './ecdsa-signature.js';
import { bytesOf, type Hex, hexOf, isHex, joinBytes } from './hex.js';
import { type RelyingParty, rpIdHashOf } from './relying-party.js';

/** What an authenticator hands out: exact bytes, the signature in DER, s in either half. */
export interface AuthenticatorAnswer {
  authenticatorData: Uint8Array;
  clientDataJSON: Uint8Array;
  signature: Uint8Array;
}

/** What an assertion must have been made for. */
export interface ExpectedAssertion extends RelyingParty {
  /** 32 bytes: a statement's challenge or an act's digest. */
  challenge: Hex;
  /** x ‖ y, 64 bytes. */
  publicKey: Hex;
}

export type AssertionFault =
  | ClientDataFault
  | 'authenticator-data-length'
  | 'relying-party'
  | 'user-not-present'
  | 'user-not-verified'
  | 'backup-bits'
  | 'signature-high-s'
  | 'signature';

export type CheckedAssertion =
  { kind: 'good'; signCount: number; backedUp: boolean } | { kind: 'bad'; fault: AssertionFault };

/** Whether a raw P-256 signature (64 bytes) over SHA-256 of the message is the key's; `verifyP256` of `p256.ts`. */
export type VerifySignature = (message: Uint8Array, signature: Hex, publicKey: Hex) => boolean;

/**
 * Takes an authenticator's answer in: the signature becomes raw with low s, the rest stays as it came.
 *
 * @throws when the signature is not DER
 * @example assertionOf(authenticatorAnswer).signature.length // 130
 */
export function assertionOf(answer: AuthenticatorAnswer): Assertion {
  return {
    authenticatorData: hexOf(answer.authenticatorData),
    clientDataJSON: hexOf(answer.clientDataJSON),
    signature: rawSignatureOf(answer.signature),
  };
}

/**
 * Checks an assertion as the Web Authentication standard (level 3, section 7.2) asks of a relying party, for ES256.
 * Never throws on bad input: that is a fault. What is good here, the chain accepts too (`WebAuthnVerifier.sol`);
 * certificate.md lists the rest, which the chain accepts and this refuses.
 *
 * @param verifySignature handed in, so that who does not check signatures does not load a curve
 * @example checkAssertion(assertionOf(authenticatorAnswer), expected, verifyP256).kind // 'good'
 */
export function checkAssertion(
  assertion: Assertion,
  expected: ExpectedAssertion,
  verifySignature: VerifySignature,
): CheckedAssertion {
  const fault =
    clientDataFault(bytesIn(assertion.clientDataJSON), 'webauthn.get', expected) ??
    authenticatorDataFault(bytesIn(assertion.authenticatorData), expected.rpId) ??
    signatureFault(assertion, expected.publicKey, verifySignature);
  if (fault) return { kind: 'bad', fault };
  const authenticatorData = bytesOf(assertion.authenticatorData);
  const flags = authenticatorData[32]!;
  const signCount = Number(hexOf(authenticatorData.slice(33, 37)));
  return { kind: 'good', signCount, backedUp: (flags & BACKED_UP) !== 0 };
}

/** What is no hexadecimal text counts as no bytes, which no rule accepts. */
function bytesIn(hex: Hex): Uint8Array {
  return isHex(hex) ? bytesOf(hex) : new Uint8Array();
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const BACKUP_ELIGIBLE = 0x08;
const BACKED_UP = 0x10;

export function authenticatorDataFault(bytes: Uint8Array, rpId: string): AssertionFault | undefined {
  // 32 bytes of rpIdHash, one of flags, four of the counter
  if (bytes.length < 37) return 'authenticator-data-length';
  if (hexOf(bytes.slice(0, 32)) !== rpIdHashOf(rpId)) return 'relying-party';
  const flags = bytes[32]!;
  if (!(flags & USER_PRESENT)) return 'user-not-present';
  if (!(flags & USER_VERIFIED)) return 'user-not-verified';
  if (flags & BACKED_UP && !(flags & BACKUP_ELIGIBLE)) return 'backup-bits';
  return undefined;
}

function signatureFault(
  assertion: Assertion,
  publicKey: Hex,
  verifySignature: VerifySignature,
): AssertionFault | undefined {
  if (!isHex(assertion.signature, 64) || !isHex(publicKey, 64)) return 'signature';
  if (!hasLowS(assertion.signature)) return 'signature-high-s';
  const message = joinBytes(bytesOf(assertion.authenticatorData), sha256(bytesOf(assertion.clientDataJSON)));
  return verifySignature(message, assertion.signature, publicKey) ? undefined : 'signature';
}
