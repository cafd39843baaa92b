import type { EnrolKeyRequest, PasskeyAssertion } from '@daulang/commerce/api/seal';
import { base64urlOf, bytesOf, type Hex, hexOf, parseBase64url } from '@daulang/protocol';
import { SealError } from '../seal-error.ts';

const ES256 = -7;

/** How long a person has to find the finger, the phone or the security key. */
const TIMEOUT_MS = 120_000;

/** Whether this page may ask for passkeys at all. */
export function requirePasskeys(): void {
  if (!window.isSecureContext) throw new SealError('not-secure');
  if (!('PublicKeyCredential' in window)) throw new SealError('no-webauthn');
}

/**
 * Makes a signing passkey on this device. Its `user.id` is random: were it the account's, an authenticator would
 * silently replace the person's sign-in passkey or an older signing key by this one.
 */
export async function createPasskey(options: {
  rpId: string;
  displayName: string;
  challenge: Hex;
}): Promise<EnrolKeyRequest> {
  requirePasskeys();
  const credential = await navigator.credentials
    .create({
      publicKey: {
        rp: { id: options.rpId, name: 'Dấu Làng' },
        user: {
          id: crypto.getRandomValues(new Uint8Array(32)),
          name: options.displayName,
          displayName: options.displayName,
        },
        challenge: Uint8Array.from(bytesOf(options.challenge)),
        pubKeyCredParams: [{ type: 'public-key', alg: ES256 }],
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        attestation: 'none',
        timeout: TIMEOUT_MS,
      },
    })
    .catch(explain);
  if (!(credential instanceof PublicKeyCredential)) throw new SealError('cancelled');
  const response = credential.response as AuthenticatorAttestationResponse;
  if (response.getPublicKeyAlgorithm() !== ES256) throw new SealError('unsuitable-key');
  return {
    credentialId: asText(credential.rawId),
    publicKey: pointOf(response.getPublicKey()),
    authenticatorData: asText(response.getAuthenticatorData()),
    clientDataJSON: asText(response.clientDataJSON),
    isDemo: false,
  };
}

/** Asks one of the passkeys named to sign the challenge, with the person's finger, face or screen lock. */
export async function assertWithPasskey(options: {
  rpId: string;
  credentialIds: string[];
  challenge: Hex;
}): Promise<PasskeyAssertion> {
  requirePasskeys();
  const credential = await navigator.credentials
    .get({
      publicKey: {
        rpId: options.rpId,
        challenge: Uint8Array.from(bytesOf(options.challenge)),
        allowCredentials: options.credentialIds.map((id) => ({
          type: 'public-key',
          id: Uint8Array.from(parseBase64url(id)),
        })),
        userVerification: 'required',
        timeout: TIMEOUT_MS,
      },
    })
    .catch(explain);
  if (!(credential instanceof PublicKeyCredential)) throw new SealError('cancelled');
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    credentialId: asText(credential.rawId),
    authenticatorData: asText(response.authenticatorData),
    clientDataJSON: asText(response.clientDataJSON),
    signature: asText(response.signature),
  };
}

/** A P-256 SubjectPublicKeyInfo is 26 fixed bytes, 0x04, x and y; browsers give no other form of it. */
export function pointOf(spki: ArrayBuffer | null): EnrolKeyRequest['publicKey'] {
  const bytes = new Uint8Array(spki ?? new ArrayBuffer(0));
  if (bytes.length !== 91 || bytes[26] !== 4) throw new SealError('unsuitable-key');
  return { x: hexOf(bytes.slice(27, 59)), y: hexOf(bytes.slice(59)) };
}

function asText(bytes: ArrayBuffer): string {
  return base64urlOf(new Uint8Array(bytes));
}

// Browsers say NotAllowedError for "cancelled", "timed out" and "no such key" alike, so that pages learn nothing.
function explain(cause: unknown): never {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') throw new SealError('cancelled', undefined, cause);
  if (name === 'InvalidStateError') throw new SealError('key-exists', undefined, cause);
  if (name === 'SecurityError') throw new SealError('wrong-host', String(cause), cause);
  if (name === 'NotSupportedError' || name === 'ConstraintError') {
    throw new SealError('unsuitable-key', String(cause), cause);
  }
  throw new SealError('unexpected', String(cause), cause);
}
