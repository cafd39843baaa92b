import type { Assertion } from './certificate.js';
import { memberOf } from './client-data.js';
import { word } from './eip712.js';
import { bytesOf, type Hex, hexOf, joinBytes } from './hex.js';
import { membersOf } from './json.js';
import { utf8 } from './text.js';

/**
 * An assertion as the chain reads it: the ABI encoding of OpenZeppelin's `WebAuthn.WebAuthnAuth` (5.7)
 * `(bytes32 r, bytes32 s, uint256 challengeIndex, uint256 typeIndex, bytes authenticatorData, string clientDataJSON)`,
 * which is the signature of an ERC-7913 WebAuthn key.
 *
 * @throws when `clientDataJSON` has no challenge or type where the contract looks for them
 * @example encodeWebAuthnSignature(assertionOf(authenticatorAnswer)).slice(0, 130) // assertionOf(authenticatorAnswer).signature
 */
export function encodeWebAuthnSignature(assertion: Assertion): Hex {
  const authenticatorData = bytesOf(assertion.authenticatorData);
  const clientData = bytesOf(assertion.clientDataJSON);
  // With its value: another object in it may have a challenge of its own, before this one.
  const challenge = memberOf('challenge', String(membersOf(clientData)?.['challenge']));
  const authenticatorDataAt = 6 * 32;
  const clientDataAt = authenticatorDataAt + 32 + padded(authenticatorData).length;
  return hexOf(
    joinBytes(
      bytesOf(assertion.signature),
      word(indexOf(clientData, challenge)),
      word(indexOf(clientData, memberOf('type', 'webauthn.get'))),
      word(authenticatorDataAt),
      word(clientDataAt),
      word(authenticatorData.length),
      padded(authenticatorData),
      word(clientData.length),
      padded(clientData),
    ),
  );
}

function padded(bytes: Uint8Array): Uint8Array {
  return joinBytes(bytes, new Uint8Array((32 - (bytes.length % 32)) % 32));
}

// In bytes, not in characters: an origin may hold letters of more than one byte before the challenge.
function indexOf(bytes: Uint8Array, part: string): number {
  const wanted = utf8(part);
  for (let at = 0; at + wanted.length <= bytes.length; at++) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  throw new Error(`The clientDataJSON does not hold ${part}, which the contract looks for.`);
}
