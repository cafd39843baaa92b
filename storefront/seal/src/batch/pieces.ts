import type { SealTicket } from '@daulang/commerce/api/seal';
import {
  type Certificate,
  decodeCertificate,
  digestOf,
  type Hex,
  keyIdOf,
  makerSignatureOf,
  parseSerial,
  rpIdHashOf,
  type Serial,
  serialHashOf,
  utf8,
  ZERO_32,
} from '@daulang/protocol';
import { insist } from '../seal-error.ts';

export type BatchTicket = Extract<SealTicket, { purpose: 'seal-batch' }>;

/** One piece as this browser read it from the exact document, with what its leaf will hold. */
export interface PieceToSeal {
  number: number;
  serial: Serial;
  certificate: Certificate;
  serialHash: Hex;
  content: Hex;
  makerKey: Hex;
}

/**
 * Reads every document of the ticket and checks what can be checked without the service.
 *
 * @throws SealError `mismatch` when a document cannot be read, is of another cooperative or serial, or the maker's
 *   signature in it is not good
 */
export function readPieces(ticket: BatchTicket): PieceToSeal[] {
  return ticket.pieces.map((piece, position) => {
    const number = ticket.firstNumber + position;
    const certificate = readCertificate(piece.certificate, number);
    const parsed = parseSerial(piece.serial);
    insist(parsed.kind === 'serial', `№ ${number}: serial`);
    const serialHash = serialHashOf(parsed.serial);
    const { makerKey } = certificate.statement;
    const makerKeyId = makerKey === null ? ZERO_32 : keyIdOf(makerKey);
    insist(certificate.cooperativeId === ticket.cooperative.cooperativeNumber, `№ ${number}: cooperative`);
    insist(certificate.statement.serialHash === serialHash, `№ ${number}: serial hash`);
    insist(piece.serialHash === serialHash, `№ ${number}: serial hash`);
    insist(piece.makerKey === makerKeyId, `№ ${number}: maker key`);
    insist(makerSigned(certificate, ticket.rpId), `№ ${number}: maker signature`);
    const content = digestOf(utf8(piece.certificate));
    return { number, serial: parsed.serial, certificate, serialHash, content, makerKey: makerKeyId };
  });
}

function readCertificate(text: string, number: number): Certificate {
  try {
    return decodeCertificate(utf8(text));
  } catch (cause) {
    insist(false, `№ ${number}: ${String(cause)}`);
  }
}

/** Whether the maker signed exactly this statement on the sealing host, or the certificate says that nobody did. */
function makerSigned(certificate: Certificate, rpId: string): boolean {
  const signature = makerSignatureOf(certificate, rpIdHashOf(rpId));
  return signature === 'good' || (signature === 'vouched' && certificate.statement.makerKey === null);
}
