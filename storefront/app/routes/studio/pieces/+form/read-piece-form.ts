import type { FieldError } from '@daulang/commerce/api/problems';
import { readDong, readNumber, readWholeNumber } from '@daulang/commerce/api/reading/number';
import { type CreateDraftRequest, createDraftRequest } from '@daulang/commerce/api/studio';
import { borrowVietnamese } from '~/forms/borrow-vietnamese';
import { formBody, type Readers } from '~/forms/form-body';
import { type FieldWords, readBody, type ReadForm } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';

/**
 * Reads the form as people fill it in: centimetres with comma or point, grams and prices with dots between thousands,
 * English left empty (the Vietnamese words then stand in both places). What is signed for ever is asked about rather
 * than rounded or guessed: what cannot be read is left as it was typed, and the schema refuses it.
 *
 * @param today `YYYY-MM-DD` in the city's time zone; a piece is not finished tomorrow
 */
export function readPieceForm(
  form: FormData,
  today: string,
  language: Language,
): ReadForm<CreateDraftRequest> {
  const body: Record<string, unknown> = { dimensionsMm: null, weightGrams: null, ...formBody(form, readers) };
  const borrowed = texts.filter((name) => borrowVietnamese(body[name]));
  if (isUnknown(body['dimensionsMm'])) body['dimensionsMm'] = null;
  const t = inLanguage(studioMessages, language);
  const read = readBody(body, createDraftRequest, language, wordsFor(t));
  const errors = [...(read.errors ?? []), ...tomorrow(body['madeOn'], today, t.dayWrong)].filter(
    // What is wrong with borrowed words is said where they were typed.
    ({ pointer }) => !borrowed.some((name) => pointer === `/${name}/en`),
  );
  return read.body && errors.length === 0 ? read : { body: null, errors };
}

const texts = ['title', 'materials', 'technique'] as const;

const readers: Readers = {
  '/productId': (typed) => typed || undefined,
  '/weightGrams': (typed) => (typed.trim() === '' ? null : (readWholeNumber(typed, GRAMS) ?? typed)),
  '/price': (typed) => {
    const dong = readDong(typed);
    return dong === undefined ? typed : { amount: String(dong), currency: 'VND' };
  },
  '/dimensionsMm/length': millimetres,
  '/dimensionsMm/width': millimetres,
  '/dimensionsMm/height': millimetres,
};

const GRAMS = ['gam', 'gram', 'gr', 'g'];

function millimetres(typed: string): unknown {
  if (typed.trim() === '') return undefined;
  const read = readNumber(typed, ['cm']);
  return read.kind === 'number' ? Math.round(read.value * 10) : typed;
}

function isUnknown(size: unknown): boolean {
  return typeof size === 'object' && size !== null && Object.values(size).every((side) => side === undefined);
}

function tomorrow(madeOn: unknown, today: string, detail: string): FieldError[] {
  return typeof madeOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(madeOn) && madeOn > today
    ? [{ pointer: '/madeOn', detail }]
    : [];
}

function wordsFor(t: ReturnType<typeof inLanguage<typeof studioMessages>>): FieldWords {
  const side = (value: unknown) => {
    if (value === undefined) return t.sizeAllOrNone;
    const isUnclear = typeof value === 'string' && readNumber(value, ['cm']).kind === 'unclear';
    return isUnclear ? t.sizeUnclear : t.sizeOutOfRange;
  };
  return {
    '/craftSlug': t.mustFill,
    '/title/vi': t.mustFill,
    '/materials/vi': t.mustFill,
    '/technique/vi': t.mustFill,
    '/dimensionsMm/length': side,
    '/dimensionsMm/width': side,
    '/dimensionsMm/height': side,
    '/weightGrams': t.weightOutOfRange,
    '/madeOn': t.dayWrong,
    '/price': t.priceOutOfRange,
    '/price/amount': t.priceOutOfRange,
  };
}
