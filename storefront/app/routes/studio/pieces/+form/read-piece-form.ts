import { readDong, readNumber, readWholeNumber } from '@daulang/commerce/api/reading/number';
import { plainLine, plainLines } from '@daulang/commerce/api/reading/plain-text';
import type { StudioPiece } from '@daulang/commerce/api/studio';

/** What the form says of a piece, in the service's shape. */
export type DraftFields = Pick<
  StudioPiece,
  'craftSlug' | 'title' | 'technique' | 'materials' | 'dimensionsMm' | 'weightGrams' | 'madeOn' | 'price'
>;

export type FieldName =
  | 'craftSlug'
  | 'titleVi'
  | 'titleEn'
  | 'materialsVi'
  | 'materialsEn'
  | 'techniqueVi'
  | 'techniqueEn'
  | 'lengthCm'
  | 'widthCm'
  | 'heightCm'
  | 'weightGrams'
  | 'madeOn'
  | 'price';

/** What is wrong with a field, to be put into words by the screen. */
export type FieldFault =
  | 'mustFill'
  | 'sizeAllOrNone'
  | 'sizeOutOfRange'
  | 'sizeUnclear'
  | 'weightOutOfRange'
  | 'priceOutOfRange'
  | 'dayWrong';

export type ReadPiece =
  { draft: DraftFields; faults: null } | { draft: null; faults: Partial<Record<FieldName, FieldFault>> };

/**
 * Reads the form as people fill it in: centimetres with comma or point, grams and prices with dots between thousands,
 * English left empty (the Vietnamese words then stand in both places). What is signed for ever is asked about rather
 * than rounded or guessed.
 *
 * @param today `YYYY-MM-DD` in the city's time zone; a piece is not finished tomorrow
 */
export function readPieceForm(form: FormData, today: string): ReadPiece {
  const faults: Partial<Record<FieldName, FieldFault>> = {};
  const text = (name: FieldName) => {
    const plain = name.startsWith('technique') ? plainLines : plainLine;
    return plain(String(form.get(name) ?? ''));
  };
  for (const name of ['craftSlug', 'titleVi', 'materialsVi', 'techniqueVi'] as const) {
    if (text(name) === '') faults[name] = 'mustFill';
  }

  const madeOn = text('madeOn');
  if (!isDay(madeOn) || madeOn > today) faults.madeOn = 'dayWrong';
  const price = readDong(text('price')) ?? 0;
  if (price < 1000 || price > 10_000_000_000) faults.price = 'priceOutOfRange';
  const weight = text('weightGrams');
  const weightGrams = weight === '' ? null : (readWholeNumber(weight, ['gam', 'gram', 'gr', 'g']) ?? 0);
  if (weightGrams !== null && (weightGrams < 1 || weightGrams > 2_000_000)) {
    faults.weightGrams = 'weightOutOfRange';
  }
  const dimensionsMm = readSize(text, faults);

  if (Object.keys(faults).length > 0) return { draft: null, faults };
  const both = (vi: FieldName, en: FieldName) => ({ vi: text(vi), en: text(en) || text(vi) });
  return {
    faults: null,
    draft: {
      craftSlug: text('craftSlug'),
      title: both('titleVi', 'titleEn'),
      materials: both('materialsVi', 'materialsEn'),
      technique: both('techniqueVi', 'techniqueEn'),
      dimensionsMm,
      weightGrams,
      madeOn,
      price: { amount: String(price), currency: 'VND' },
    },
  };
}

const sides = { lengthCm: 'length', widthCm: 'width', heightCm: 'height' } as const;

function readSize(
  text: (name: FieldName) => string,
  faults: Partial<Record<FieldName, FieldFault>>,
): DraftFields['dimensionsMm'] {
  const names = Object.keys(sides) as (keyof typeof sides)[];
  const empty = names.filter((name) => text(name) === '');
  if (empty.length === names.length) return null;
  for (const name of empty) faults[name] = 'sizeAllOrNone';
  const millimetres = names.map((name) => {
    const read = readNumber(text(name), ['cm']);
    const mm = read.kind === 'number' ? Math.round(read.value * 10) : 0;
    if (read.kind === 'unclear') faults[name] = 'sizeUnclear';
    else if (!empty.includes(name) && (mm < 1 || mm > 20_000)) faults[name] = 'sizeOutOfRange';
    return mm;
  });
  const [length, width, height] = millimetres as [number, number, number];
  return { length, width, height };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}

const pointers: Record<string, FieldName> = {
  '/craftSlug': 'craftSlug',
  '/title/vi': 'titleVi',
  '/title/en': 'titleEn',
  '/materials/vi': 'materialsVi',
  '/materials/en': 'materialsEn',
  '/technique/vi': 'techniqueVi',
  '/technique/en': 'techniqueEn',
  '/dimensionsMm/length': 'lengthCm',
  '/dimensionsMm/width': 'widthCm',
  '/dimensionsMm/height': 'heightCm',
  '/weightGrams': 'weightGrams',
  '/madeOn': 'madeOn',
  '/price': 'price',
  '/price/amount': 'price',
};

/** The form's field that a problem's JSON pointer speaks of. */
export function fieldOfPointer(pointer: string): FieldName | undefined {
  return pointers[pointer];
}
