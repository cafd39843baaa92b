import { canonicalBytes, parseCanonical } from './canonical-json.js';
import { type Hex, hexOf } from './hex.js';
import * as shape from './shape.js';
import { taggedHash } from './tagged-hash.js';
import { statementTag } from './tags.js';

/** A text in both languages, Vietnamese first. */
export const bilingual = (max: number) => shape.object({ vi: shape.text(max), en: shape.text(max) });

/** The same, where a person may begin a new line. */
export const bilingualProse = (max: number) => shape.object({ vi: shape.prose(max), en: shape.prose(max) });

export type Bilingual = { vi: string; en: string };

/** How a photograph looks at the piece. None shows a person (certificate.md, section 1). */
export const photographRoles = ['front', 'mark', 'hands', 'detail'] as const;

const millimetres = shape.integer(1, 20_000);

export const statementShape = shape.object({
  format: shape.literal('statement-v1'),
  serialHash: shape.hex(32),
  title: bilingual(200),
  craft: shape.slug,
  technique: bilingualProse(500),
  materials: bilingualProse(500),
  dimensionsMm: shape.nullable(
    shape.object({ length: millimetres, width: millimetres, height: millimetres }),
  ),
  weightGrams: shape.nullable(shape.integer(1, 2_000_000)),
  madeOn: shape.day,
  village: shape.object({ slug: shape.slug, name: bilingual(200) }),
  /** Where that is, in words: ward and province. */
  place: bilingual(300),
  photographs: shape.listOf(shape.object({ cid: shape.cid, role: shape.oneOf(...photographRoles) }), 1, 12),
  makerCommitment: shape.hex(32),
  /** The maker's P-256 public key, x ‖ y; null when the cooperative vouches without the maker's signature. */
  makerKey: shape.nullable(shape.hex(64)),
  /** What the maker agreed to have published beside the certificate, and since when. */
  consent: shape.object({ publishes: shape.listOf(shape.oneOf('name', 'portrait'), 0, 2), since: shape.day }),
});

/** What the artisan signs about one piece. Published as version 1: never changed, only followed. */
export type Statement = shape.ShapeOf<typeof statementShape>;

/**
 * The bytes of a statement.
 *
 * @throws DocumentError when it is not a statement, naming the place
 * @example decodeStatement(encodeStatement(statement)) // statement
 */
export function encodeStatement(statement: Statement): Uint8Array {
  return canonicalBytes(statementShape(statement, '$'));
}

/**
 * Reads a statement's bytes.
 *
 * @throws DocumentError naming the place; Error when the bytes are not canonical JSON
 * @example decodeStatement(encodeStatement(statement)).format // 'statement-v1'
 */
export function decodeStatement(bytes: Uint8Array): Statement {
  return statementShape(parseCanonical(bytes), '$');
}

/**
 * The challenge (32 bytes) that the maker's passkey signs for these bytes.
 *
 * @example statementChallenge(encodeStatement(statement)).length // 66
 */
export function statementChallenge(statement: Uint8Array): Hex {
  return hexOf(taggedHash(statementTag, statement));
}
