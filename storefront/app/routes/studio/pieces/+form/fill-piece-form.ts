import type { DraftFields, FieldName } from './read-piece-form';

/** What stands in each field of the form, as a person would have typed it. */
export type FilledForm = Partial<Record<FieldName, string>>;

/** A piece's fields as the form shows them; English that only repeats the Vietnamese stays empty. */
export function fillPieceForm(piece: DraftFields): FilledForm {
  const cm = (mm: number | undefined) => (mm === undefined ? '' : String(mm / 10).replace('.', ','));
  return {
    craftSlug: piece.craftSlug,
    titleVi: piece.title.vi,
    titleEn: englishOf(piece.title),
    materialsVi: piece.materials.vi,
    materialsEn: englishOf(piece.materials),
    techniqueVi: piece.technique.vi,
    techniqueEn: englishOf(piece.technique),
    lengthCm: cm(piece.dimensionsMm?.length),
    widthCm: cm(piece.dimensionsMm?.width),
    heightCm: cm(piece.dimensionsMm?.height),
    weightGrams: piece.weightGrams === null ? '' : String(piece.weightGrams),
    madeOn: piece.madeOn,
    price: piece.price.amount,
  };
}

function englishOf({ vi, en }: { vi: string; en: string }): string {
  return en === vi ? '' : en;
}

/** Today in the city's time zone, as `YYYY-MM-DD`. */
export function todayInHue(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}
