import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import { type Certificate, decodeCertificate } from '@daulang/protocol/certificate';
import { opensCommitment } from '@daulang/protocol/commitment';
import type { Hex } from '@daulang/protocol/hex';
import { utf8 } from '@daulang/protocol/text';

/** What may be said of the maker: only a name that opens the commitment in the sealed text is shown. */
export type KnownMaker =
  | { kind: 'named'; name: string; isDemo: boolean }
  /** The maker never agreed to have their name published. */
  | { kind: 'unnamed' }
  /** They agreed once, and took it back. */
  | { kind: 'withdrawn' };

/** The sealed document, read from its own bytes: nothing a page shows of a piece comes from anywhere else. */
export interface SealedContent {
  certificate: Certificate;
  maker: KnownMaker;
}

/** Undefined when there is no document, or when its bytes are not a certificate. */
export function sealedPieceOf({ document, maker }: CertificateAnswer): SealedContent | undefined {
  if (document === null) return undefined;
  try {
    const certificate = decodeCertificate(utf8(document));
    return { certificate, maker: knownMaker(certificate, maker) };
  } catch {
    // The verdict says that the document is not what was sealed; there is nothing to show from it.
    return undefined;
  }
}

function knownMaker({ statement }: Certificate, told: CertificateAnswer['maker']): KnownMaker {
  if (!statement.consent.publishes.includes('name')) return { kind: 'unnamed' };
  if (!told) return { kind: 'withdrawn' };
  const opening = { name: told.name, portrait: null, salt: told.salt as Hex };
  return opensCommitment(statement.makerCommitment, opening)
    ? { kind: 'named', name: told.name, isDemo: told.isDemo }
    : { kind: 'unnamed' };
}
