import { randomBytes } from 'node:crypto';
import {
  assertionOf,
  assertWithSoftwareKey,
  canonicalText,
  type Certificate,
  cidOf,
  createSoftwareKey,
  drawSerial,
  encodeStatement,
  type Hex,
  keyIdOf,
  serialHashOf,
  type Statement,
  statementChallenge,
  utf8,
} from '@daulang/protocol';
import type { BatchTicket } from '../src/batch/pieces.ts';

const random = (size: number) => new Uint8Array(randomBytes(size));
const both = (words: string) => ({ vi: words, en: words });
const maker = createSoftwareKey(random);

export const rpId = 'seal.daulang.example';

export interface BatchWish {
  size?: number;
  /** Where the makers signed. */
  origin?: string;
  /** Changes each certificate after its maker signed. */
  tamper?: (certificate: Certificate) => void;
}

/** A ticket to seal a batch of honestly made pieces, for the tests. */
export function aBatchTicket({ size = 3, origin = `https://${rpId}`, tamper }: BatchWish = {}): BatchTicket {
  return {
    purpose: 'seal-batch',
    language: 'vi',
    returnUrl: 'https://daulang.example/vi/office',
    rpId,
    displayName: 'Lê Văn Thử',
    demoKeyAllowed: false,
    allowedCredentials: [],
    batchId: '00000000-0000-4000-8000-000000000001',
    cooperative: { cooperativeNumber: '3', name: both('Hợp tác xã') },
    domain: { chainId: 20261, registry: `0x${'ab'.repeat(20)}` },
    firstNumber: 41,
    threshold: 1,
    pieces: Array.from({ length: size }, () => {
      const serial = drawSerial(random);
      const certificate = certificateOf(aStatement(serial), origin);
      tamper?.(certificate);
      return {
        serial,
        serialHash: serialHashOf(serial),
        certificate: canonicalText(certificate),
        makerKey: keyIdOf(maker.publicKey),
        claimKey: null,
      };
    }),
  };
}

/** So many different addresses. */
export function someClaimKeys(size: number): Hex[] {
  return Array.from({ length: size }, (_, nth): Hex => `0x${String(nth + 1).padStart(40, '0')}`);
}

function aStatement(serial: string): Statement {
  return {
    format: 'statement-v1',
    serialHash: serialHashOf(serial),
    title: both('Nón lá'),
    craft: 'non-la',
    technique: both('Chằm tay'),
    materials: both('Lá nón'),
    dimensionsMm: null,
    weightGrams: null,
    madeOn: '2026-11-20',
    village: { slug: 'tay-ho', name: both('Tây Hồ') },
    place: both('Huế'),
    photographs: [{ cid: cidOf(utf8('ảnh')), role: 'front' }],
    makerCommitment: `0x${'11'.repeat(32)}`,
    makerKey: maker.publicKey,
    consent: { publishes: [], since: '2026-01-01' },
  };
}

function certificateOf(statement: Statement, origin: string): Certificate {
  const challenge = statementChallenge(encodeStatement(statement));
  const answer = assertWithSoftwareKey({ privateKey: maker.privateKey, rpId, origin, challenge });
  return {
    format: 'certificate-v1',
    cooperativeId: '3',
    statement,
    maker: { kind: 'signed', assertion: assertionOf(answer) },
    inspection: { by: both('Ban chủ nhiệm'), on: '2026-11-21', findings: both('Đạt') },
    replaces: null,
  };
}
