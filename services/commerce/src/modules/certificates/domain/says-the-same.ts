import { canonicalText, serialHashOf, type Statement } from '@daulang/protocol';
import { statedLines, statedProse } from './plain-words.js';

/** What of a piece stands in its statement. */
export interface StatedPiece {
  serial: string;
  craftSlug: string;
  title: Statement['title'];
  technique: Statement['technique'];
  materials: Statement['materials'];
  dimensionsMm: Statement['dimensionsMm'];
  weightGrams: number | null;
  madeOn: string;
  photographs: Statement['photographs'];
}

/** Whether a piece is still what its statement says: a draft can be changed after the signing page was opened. */
export function saysTheSame(statement: Statement, piece: StatedPiece): boolean {
  const said = {
    serialHash: statement.serialHash,
    craft: statement.craft,
    title: statement.title,
    technique: statement.technique,
    materials: statement.materials,
    dimensionsMm: statement.dimensionsMm,
    weightGrams: statement.weightGrams,
    madeOn: statement.madeOn,
    photographs: statement.photographs,
  };
  const is = {
    serialHash: serialHashOf(piece.serial),
    craft: piece.craftSlug,
    title: statedLines(piece.title),
    technique: statedProse(piece.technique),
    materials: statedProse(piece.materials),
    dimensionsMm: piece.dimensionsMm,
    weightGrams: piece.weightGrams,
    madeOn: piece.madeOn,
    photographs: piece.photographs.map(({ cid, role }) => ({ cid, role })),
  };
  return canonicalText(said) === canonicalText(is);
}
