import { assertionOf } from '../assertion.js';
import type { Assertion } from '../certificate.js';
import type { Hex } from '../hex.js';
import { assertWithSoftwareKey, createSoftwareKey } from '../software-passkey.js';
import { vectors } from './vectors.js';

interface AssertionVector {
  half: 'high' | 'low';
  rpId: string;
  origin: string;
  challenge: Hex;
  publicKey: Hex;
  keyId: Hex;
  derSignature: Hex;
  assertion: Assertion;
  webAuthnSignature: Hex;
}

/** One whose signature came with a high s, and one with a low one. */
export const published = vectors<AssertionVector[]>('assertions');

const { rpId, origin, challenge } = published[0]!;

/** What a passkey is asked in the tests. */
export const asked = { rpId, origin, challenge };

export const key = createSoftwareKey((size) => new Uint8Array(size).fill(7));

/** A software assertion whose parts were changed before they were signed. */
export function assertion(use: Partial<Parameters<typeof assertWithSoftwareKey>[0]> = {}): Assertion {
  return assertionOf(assertWithSoftwareKey({ privateKey: key.privateKey, ...asked, ...use }));
}
