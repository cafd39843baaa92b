import type { CreateDraftRequest } from '@daulang/commerce/api/studio';
import type { FilledForm } from './piece-field';

/** A piece's fields as the form shows them; English that only repeats the Vietnamese stays empty. */
export function fillPieceForm(piece: CreateDraftRequest): FilledForm {
  const cm = (mm: number | undefined) => (mm === undefined ? '' : String(mm / 10).replace('.', ','));
  return {
    '/craftSlug': piece.craftSlug,
    '/title/vi': piece.title.vi,
    '/title/en': englishOf(piece.title),
    '/materials/vi': piece.materials.vi,
    '/materials/en': englishOf(piece.materials),
    '/technique/vi': piece.technique.vi,
    '/technique/en': englishOf(piece.technique),
    '/dimensionsMm/length': cm(piece.dimensionsMm?.length),
    '/dimensionsMm/width': cm(piece.dimensionsMm?.width),
    '/dimensionsMm/height': cm(piece.dimensionsMm?.height),
    '/weightGrams': piece.weightGrams === null ? '' : String(piece.weightGrams),
    '/madeOn': piece.madeOn,
    '/price': piece.price.amount,
  };
}

function englishOf({ vi, en }: { vi: string; en: string }): string {
  return en === vi ? '' : en;
}

/** Today in the city's time zone, as `YYYY-MM-DD`. */
export function todayInHue(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}
