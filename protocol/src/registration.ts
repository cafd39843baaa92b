import { type AssertionFault, authenticatorDataFault, type ExpectedAssertion } from './assertion.js';
import { clientDataFault } from './client-data.js';
import { type Hex, hexOf, joinBytes } from './hex.js';

/** What a browser hands out when a passkey is made; `authenticatorData` is `response.getAuthenticatorData()`. */
export interface RegistrationAnswer {
  authenticatorData: Uint8Array;
  clientDataJSON: Uint8Array;
}

export type CheckedRegistration =
  | { kind: 'good'; credentialId: Uint8Array; publicKey: Hex }
  | { kind: 'bad'; fault: AssertionFault | 'no-es256-key' };

/**
 * Checks that a passkey was made for this challenge, party and page, and reads its public key. There is no signature
 * to check: that the key works is seen at its first use.
 *
 * @example checkRegistration(registerSoftwareKey(use), expected).publicKey // key.publicKey
 */
export function checkRegistration(
  answer: RegistrationAnswer,
  expected: Omit<ExpectedAssertion, 'publicKey'>,
): CheckedRegistration {
  const { authenticatorData, clientDataJSON } = answer;
  const fault =
    clientDataFault(clientDataJSON, 'webauthn.create', expected) ??
    authenticatorDataFault(authenticatorData, expected.rpId);
  if (fault) return { kind: 'bad', fault };
  return attestedKey(authenticatorData) ?? { kind: 'bad', fault: 'no-es256-key' };
}

const HAS_CREDENTIAL = 0x40;

// The one CTAP2 form of an ES256 key: a CBOR map of kty 2, alg -7, crv 1, then x and y of 32 bytes each.
const beforeX = '0xa5010203262001215820';
const beforeY = '0x225820';

/** After rpIdHash, flags and counter (37 bytes): aaguid (16), the length of the id (2), the id, the key. */
function attestedKey(data: Uint8Array): CheckedRegistration | undefined {
  if (!(data[32]! & HAS_CREDENTIAL) || data.length < 55) return undefined;
  const keyAt = 55 + ((data[53]! << 8) | data[54]!);
  const key = data.slice(keyAt, keyAt + 77);
  const isEs256 = hexOf(key.slice(0, 10)) === beforeX && hexOf(key.slice(42, 45)) === beforeY;
  if (key.length < 77 || !isEs256) return undefined;
  const publicKey = hexOf(joinBytes(key.slice(10, 42), key.slice(45)));
  return { kind: 'good', credentialId: data.slice(55, keyAt), publicKey };
}
