import type { EnrolKeyRequest, PasskeyAssertion } from '@daulang/commerce/api/seal';
import {
  assertWithSoftwareKey,
  base64urlOf,
  bytesOf,
  createSoftwareKey,
  digestOf,
  type Hex,
  joinBytes,
  type RandomBytes,
  utf8,
} from '@daulang/protocol';

/** A key made in software for trying the demo: whoever can read this browser's storage can sign with it. */
export interface DemoKey {
  credentialId: string;
  privateKey: Hex;
}

const STORED_AS = 'daulang.demo-keys';

const randomBytes: RandomBytes = (size) => crypto.getRandomValues(new Uint8Array(size));

/** A new demo key and what the service is told of it, in the form a passkey's registration has. */
export function createDemoKey(rpId: string, challenge: Hex): { key: DemoKey; enrolment: EnrolKeyRequest } {
  const { privateKey, publicKey } = createSoftwareKey(randomBytes);
  const id = randomBytes(16);
  const credentialId = base64urlOf(id);
  const x: Hex = `0x${publicKey.slice(2, 66)}`;
  const y: Hex = `0x${publicKey.slice(66)}`;
  const clientData = {
    type: 'webauthn.create',
    challenge: base64urlOf(bytesOf(challenge)),
    origin: location.origin,
    crossOrigin: false,
  };
  return {
    key: { credentialId, privateKey },
    enrolment: {
      credentialId,
      publicKey: { x, y },
      authenticatorData: base64urlOf(registrationData(rpId, id, x, y)),
      clientDataJSON: base64urlOf(utf8(JSON.stringify(clientData))),
      isDemo: true,
    },
  };
}

/** Keeps a demo key in this browser, beside those of other people who try the demo here. */
export function rememberDemoKey(key: DemoKey): void {
  localStorage.setItem(STORED_AS, JSON.stringify([...storedKeys(), key]));
}

/** The newest demo key of this browser that is among the given credentials. */
export function findDemoKey(credentialIds: string[]): DemoKey | undefined {
  return storedKeys().findLast((key) => credentialIds.includes(key.credentialId));
}

export function assertWithDemoKey(key: DemoKey, rpId: string, challenge: Hex): Promise<PasskeyAssertion> {
  const answer = assertWithSoftwareKey({
    privateKey: key.privateKey,
    rpId,
    origin: location.origin,
    challenge,
  });
  return Promise.resolve({
    credentialId: key.credentialId,
    authenticatorData: base64urlOf(answer.authenticatorData),
    clientDataJSON: base64urlOf(answer.clientDataJSON),
    signature: base64urlOf(answer.signature),
  });
}

function storedKeys(): DemoKey[] {
  try {
    return JSON.parse(localStorage.getItem(STORED_AS) ?? '[]') as DemoKey[];
  } catch {
    return [];
  }
}

// WebAuthn level 3, section 6.1: hash of the relying party, flags, counter, then AAGUID (zero: no maker of
// authenticators), the id with its length, and the key as COSE writes ES256.
function registrationData(rpId: string, id: Uint8Array, x: Hex, y: Hex): Uint8Array {
  const presentVerifiedAndAttested = 0x45;
  return joinBytes(
    bytesOf(digestOf(utf8(rpId))),
    Uint8Array.of(presentVerifiedAndAttested),
    new Uint8Array(4),
    new Uint8Array(16),
    Uint8Array.of(0, id.length),
    id,
    bytesOf('0xa5010203262001215820'),
    bytesOf(x),
    bytesOf('0x225820'),
    bytesOf(y),
  );
}
