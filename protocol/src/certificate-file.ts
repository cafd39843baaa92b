import { parseJson } from './json.js';
import * as shape from './shape.js';
import { MAX_BATCH_SIZE } from './tree.js';

const certificateFileShape = shape.object({
  format: shape.literal('certificate-file-v1'),
  /** The registry it claims to be in: compared with a pinned list, never believed. */
  chainId: shape.integer(1, Number.MAX_SAFE_INTEGER),
  registry: shape.hex(20),
  cooperativeId: shape.uint64,
  number: shape.integer(1, 0xffff_ffff),
  serialHash: shape.hex(32),
  content: shape.hex(32),
  makerKey: shape.hex(32),
  claimKey: shape.hex(20),
  /** The exact text that was sealed; hash its UTF-8, do not encode it again. */
  document: shape.where(
    'the sealed text, at most 1 MiB',
    (value): value is string => typeof value === 'string' && value.length > 0 && value.length <= 1_048_576,
  ),
  batch: shape.object({
    root: shape.hex(32),
    firstNumber: shape.integer(1, 0xffff_ffff),
    size: shape.integer(1, MAX_BATCH_SIZE),
  }),
  /** Siblings from the leaf upwards. */
  proof: shape.listOf(shape.hex(32), 0, 12),
});

/** Everything that outlives the service: with this file and the chain anyone can verify. Carries no serial. */
export type CertificateFile = shape.ShapeOf<typeof certificateFileShape>;

/**
 * The text of a certificate file. @throws DocumentError naming the place
 *
 * @example parseCertificateFile(formatCertificateFile(file)).number // 12
 */
export function formatCertificateFile(file: CertificateFile): string {
  // The document is taken as it is: bringing it to NFC could hide that it was changed.
  return JSON.stringify(certificateFileShape(file, '$'), null, 2) + '\n';
}

/**
 * Reads a certificate file; a byte order mark, which some editors put before it, is no part of it.
 *
 * @throws DocumentError naming the place; SyntaxError when it is not JSON, or says something twice
 * @example parseCertificateFile(formatCertificateFile(file)).batch.size // 3
 */
export function parseCertificateFile(text: string): CertificateFile {
  return certificateFileShape(parseJson(text.replace(/^\uFEFF/, '')), '$');
}
