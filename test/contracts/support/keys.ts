import { createHash } from 'node:crypto';

import type { Hex } from '@daulang/protocol';
import { assertionOf } from '@daulang/protocol/assertion';
import { encodeKey, keyIdOf } from '@daulang/protocol/key-id';
import {
  assertWithSoftwareKey,
  createSoftwareKey,
  type SoftwareKey,
} from '@daulang/protocol/software-passkey';
import { encodeWebAuthnSignature } from '@daulang/protocol/webauthn-signature';
import { Wallet } from 'ethers';

import { signDigest } from './p256.js';

export const RP_ID = 'seal.localhost';
export const RP_ID_HASH: Hex = `0x${createHash('sha256').update(RP_ID).digest('hex')}`;

/** Something that signs acts: what a manager or maker holds. */
export interface TestKey {
  /** The bytes by which acts name it. */
  encoded: Hex;
  id: Hex;
  sign(digest: Hex): Hex;
}

/** Key indexes in one word, as batches and acts remember who signed; the lowest in the lowest bits. */
export function indexList(...indexes: (number | bigint)[]): bigint {
  return indexes.reduce<bigint>((list, index, place) => list | (BigInt(index) << BigInt(16 * place)), 0n);
}

/** An ordinary wallet; the same label is the same wallet. */
export function aWallet(label: string): TestKey & { wallet: Wallet } {
  const wallet = new Wallet(`0x${createHash('sha256').update(label).digest('hex')}`);
  const encoded = wallet.address.toLowerCase() as Hex;
  return {
    wallet,
    encoded,
    id: keyIdOf(encoded),
    sign: (digest) => wallet.signingKey.sign(digest).serialized as Hex,
  };
}

/** A passkey of the sealing host, or of another host to see it refused. */
export function aPasskey(label: string, webAuthnVerifier: string, rpId = RP_ID): TestKey {
  const key = softwareKey(label);
  return {
    encoded: encodeKey(webAuthnVerifier.toLowerCase() as Hex, key.publicKey),
    id: keyIdOf(key.publicKey),
    sign: (challenge) => {
      const answer = assertWithSoftwareKey({
        privateKey: key.privateKey,
        rpId,
        origin: `https://${rpId}`,
        challenge,
      });
      return encodeWebAuthnSignature(assertionOf(answer));
    },
  };
}

/** A P-256 key without WebAuthn around it, as in a smart card. */
export function aBareKey(label: string, p256Verifier: string): TestKey {
  const key = softwareKey(label);
  return {
    encoded: encodeKey(p256Verifier.toLowerCase() as Hex, key.publicKey),
    id: keyIdOf(key.publicKey),
    sign: (digest) => signDigest(key.privateKey, digest),
  };
}

export function softwareKey(label: string): SoftwareKey {
  return createSoftwareKey((length) => createHash('sha512').update(label).digest().subarray(0, length));
}
