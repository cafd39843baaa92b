import { encodeStatement, type Hex, makerCommitment, type Statement } from '@daulang/protocol';
import { statedLines, statedProse } from './plain-words.js';

/** What a statement is made of, from the modules that know it. */
export interface StatementSource {
  piece: {
    serialHash: Hex;
    title: Statement['title'];
    craftSlug: string;
    technique: Statement['technique'];
    materials: Statement['materials'];
    dimensionsMm: Statement['dimensionsMm'];
    weightGrams: number | null;
    /** YYYY-MM-DD */
    madeOn: string;
    photographs: Statement['photographs'];
  };
  village: Statement['village'];
  /** Ward and province in words. */
  place: Statement['place'];
  /** The opening of the commitment; stays in the database. */
  maker: { name: string; salt: Hex };
  /** x ‖ y; null when the cooperative vouches without the maker's signature. */
  makerKey: Hex | null;
  /** What the maker has agreed to have published, and since when. */
  consent: Statement['consent'];
}

/**
 * The canonical bytes of what a maker says of a piece: the same source always gives the same bytes.
 *
 * @throws DocumentError of the protocol when a field does not fit
 */
export function statementBytes(source: StatementSource): Uint8Array {
  const { piece, village, place, maker, makerKey, consent } = source;
  return encodeStatement({
    format: 'statement-v1',
    serialHash: piece.serialHash,
    title: statedLines(piece.title),
    craft: piece.craftSlug,
    technique: statedProse(piece.technique),
    materials: statedProse(piece.materials),
    dimensionsMm: piece.dimensionsMm,
    weightGrams: piece.weightGrams,
    madeOn: piece.madeOn,
    village: { slug: village.slug, name: statedLines(village.name) },
    place: statedLines(place),
    photographs: piece.photographs.map(({ cid, role }) => ({ cid, role })),
    makerCommitment: makerCommitment({ name: maker.name, portrait: null, salt: maker.salt }),
    makerKey,
    consent,
  });
}
