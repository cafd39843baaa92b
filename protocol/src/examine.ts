import type { VerifySignature } from './assertion.js';
import { type Certificate, decodeCertificate } from './certificate.js';
import type { CertificateFile } from './certificate-file.js';
import { digestOf } from './digest.js';
import { type Hex, ZERO_32 } from './hex.js';
import { fieldsOf } from './leaf.js';
import { keyIdOf } from './key-id.js';
import { makerSignatureOf } from './maker-signature.js';
import { verifyP256 } from './p256.js';
import { type HeldBatch, leadsToRoot, type PlaceInBatch } from './place-in-batch.js';
import type { DocumentReading, FoundCertificate } from './reading.js';
import { utf8 } from './text.js';

/** A certificate as it is stored or sent: its bytes, its leaf's fields and its place in the batch. */
export interface SealedCertificate extends PlaceInBatch {
  /** The exact bytes; null when they could not be had. */
  document: Uint8Array | null;
}

/** What the bytes said, beside what a verdict needs to know of them. */
export interface Examined {
  found: FoundCertificate;
  /** Null when the bytes are missing or no certificate. Draw what is shown from nothing else. */
  certificate: Certificate | null;
}

/**
 * Looks at everything about a certificate that needs no chain: its bytes, its place in the tree, the maker's
 * signature. Never throws on bad input: that is a finding.
 *
 * @param rpIdHash of the host that the registry's makers sign on, from the registry or the verifier's own settings, never
 *   from what is verified; null leaves the maker's signature unchecked and says so
 * @param held what the register says of the batch, see `leadsToRoot`; null leaves its size open: then show nobody a size
 * @param verifySignature another one, where the machine brings a faster
 * @example examine(sealed, rpIdHash).found.proof // 'leads-to-root'
 */
export function examine(
  sealed: SealedCertificate,
  rpIdHash: Hex | null,
  held: HeldBatch | null = null,
  verifySignature: VerifySignature = verifyP256,
): Examined {
  const { domain, fields } = sealed;
  const certificate = sealed.document && readCertificate(sealed.document);
  const found: FoundCertificate = {
    domain,
    fields,
    document: sealed.document && documentReading(sealed.document, certificate),
    proof: leadsToRoot(sealed, held) ? 'leads-to-root' : 'does-not',
    makerSignature: certificate ? makerSignatureOf(certificate, rpIdHash, verifySignature) : 'not-checked',
  };
  return { found, certificate };
}

/**
 * What a certificate file says, ready to be examined.
 *
 * @example examine(sealedIn(file), rpIdHash).found.makerSignature // 'good'
 */
export function sealedIn(file: CertificateFile): SealedCertificate {
  return {
    domain: { chainId: file.chainId, registry: file.registry },
    fields: fieldsOf(file),
    batch: file.batch,
    proof: file.proof,
    document: utf8(file.document),
  };
}

function documentReading(bytes: Uint8Array, certificate: Certificate | null): DocumentReading {
  const digest = digestOf(bytes);
  if (!certificate) return { digest, says: null };
  const { cooperativeId, statement } = certificate;
  const makerKey = statement.makerKey ? keyIdOf(statement.makerKey) : ZERO_32;
  return { digest, says: { cooperativeNumber: cooperativeId, serialHash: statement.serialHash, makerKey } };
}

function readCertificate(bytes: Uint8Array): Certificate | null {
  try {
    return decodeCertificate(bytes);
  } catch {
    return null;
  }
}
