import {
  type Assertion,
  type Bilingual,
  type Certificate,
  decodeStatement,
  encodeCertificate,
  plainProseOf,
} from '@daulang/protocol';

/** Who looked is named by office, never by name. */
const INSPECTOR: Bilingual = { vi: 'Cán bộ kiểm tra của hợp tác xã', en: 'The cooperative’s inspector' };

const NOTHING_FOUND: Bilingual = {
  vi: 'Đúng như lời khai của nghệ nhân.',
  en: 'As the maker describes it.',
};

export interface CertificateSource {
  /** The cooperative's number on chain, decimal. */
  cooperativeId: string;
  statement: Uint8Array;
  maker: { kind: 'signed'; assertion: Assertion } | { kind: 'vouched'; reason: Bilingual };
  inspection: { on: string; findings: string };
}

/** The canonical bytes of a certificate. Findings are written once, in the officer's language, and shown in both. */
export function certificateBytes({
  cooperativeId,
  statement,
  maker,
  inspection,
}: CertificateSource): Uint8Array {
  const findings = plainProseOf(inspection.findings);
  const certificate: Certificate = {
    format: 'certificate-v1',
    cooperativeId,
    statement: decodeStatement(statement),
    maker,
    inspection: {
      by: INSPECTOR,
      on: inspection.on,
      findings: findings === '' ? NOTHING_FOUND : { vi: findings, en: findings },
    },
    replaces: null,
  };
  return encodeCertificate(certificate);
}
