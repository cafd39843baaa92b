import { canonicalBytes, parseCanonical } from './canonical-json.js';
import * as shape from './shape.js';
import { bilingual, bilingualProse, statementShape } from './statement.js';

/** A passkey's assertion as documents carry it: the exact bytes, and the signature as raw r ‖ s with low s. */
const assertionShape = shape.object({
  authenticatorData: shape.hexUpTo(1024),
  clientDataJSON: shape.hexUpTo(2048),
  signature: shape.hex(64),
});

export type Assertion = shape.ShapeOf<typeof assertionShape>;

const certificateShape = shape.object({
  format: shape.literal('certificate-v1'),
  cooperativeId: shape.uint64,
  statement: statementShape,
  maker: shape.byKind({
    signed: shape.object({ kind: shape.literal('signed'), assertion: assertionShape }),
    vouched: shape.object({ kind: shape.literal('vouched'), reason: bilingualProse(500) }),
  }),
  /** Who looked (by office, not by name), when, and what was found. */
  inspection: shape.object({ by: bilingual(200), on: shape.day, findings: bilingualProse(1000) }),
  /** The certificate this one stands in for. */
  replaces: shape.nullable(
    shape.object({ cooperativeId: shape.uint64, number: shape.integer(1, 0xffff_ffff) }),
  ),
});

/** What a cooperative certifies about one piece. Its number stands in leaf and manifest only. */
export type Certificate = shape.ShapeOf<typeof certificateShape>;

/**
 * The bytes of a certificate; their SHA-256 is the leaf's `content`.
 *
 * @throws DocumentError when it is not a certificate, naming the place
 * @example digestOf(encodeCertificate(certificate)) // fields.content
 */
export function encodeCertificate(certificate: Certificate): Uint8Array {
  return canonicalBytes(checked(certificate));
}

/**
 * Reads a certificate's bytes.
 *
 * @throws DocumentError naming the place; Error when the bytes are not canonical JSON
 * @example decodeCertificate(encodeCertificate(certificate)).format // 'certificate-v1'
 */
export function decodeCertificate(bytes: Uint8Array): Certificate {
  return checked(parseCanonical(bytes));
}

function checked(value: unknown): Certificate {
  const certificate = certificateShape(value, '$');
  const { maker, statement } = certificate;
  if (maker.kind === 'signed' && statement.makerKey === null) {
    throw new shape.DocumentError('$.statement.makerKey', 'the key that signed', null);
  }
  if (maker.kind === 'vouched' && statement.makerKey !== null) {
    throw new shape.DocumentError('$.statement.makerKey', 'null, as nobody signed', statement.makerKey);
  }
  return certificate;
}
