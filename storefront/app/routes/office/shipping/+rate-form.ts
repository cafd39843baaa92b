import { readDong, readWholeNumber } from '@daulang/commerce/api/reading/number';
import {
  MOST_STEPS,
  type PreviewShippingRequest,
  previewShippingRequest,
  type SetShippingRateRequest,
  setShippingRateRequest,
} from '@daulang/commerce/api/shipping';
import type { Complaint } from '~/forms/attempt';
import { formBody, typedIn } from '~/forms/form-body';
import { type FieldWords, type ReadForm, readBody } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { officeShippingMessages } from '~/i18n/office-shipping';

/** A row for each step that a rate may have: what a row is missing for would be lost. */
export const STEPS = Array.from({ length: MOST_STEPS }, (_, nth) => nth);

/** A rate as an officer fills it in: what the service would take, or what is wrong with it. */
export function readRate(form: FormData, language: Language): ReadForm<SetShippingRateRequest> {
  return readBody(rateIn(form), setShippingRateRequest, language, wordsIn(language));
}

/** The same with a parcel to try it on. */
export function readTrial(form: FormData, language: Language): ReadForm<PreviewShippingRequest> {
  const typed = typedIn(form);
  const body = {
    rate: rateIn(form),
    weightGrams: gramsOf(typed['/weightGrams']),
    worth: dongOf(typed['/worth']),
    // Left open: any place of the rate's own group.
    province: typed['/province'] === '' ? undefined : typed['/province'],
  };
  const words = Object.entries(wordsIn(language)).map(([at, said]) => [`/rate${at}`, said]);
  const t = inLanguage(officeShippingMessages, language);
  const read = readBody(body, previewShippingRequest, language, {
    ...(Object.fromEntries(words) as FieldWords),
    ...{ '/weightGrams': t.wrongGrams, '/worth': t.wrongDong },
  });
  return read.errors ? { body: null, errors: read.errors.map(atField) } : read;
}

/** The page's fields are of the rate itself. */
const atField = (complaint: Complaint): Complaint => ({
  ...complaint,
  pointer: complaint.pointer.replace(/^\/rate/, ''),
});

function rateIn(form: FormData): Record<string, unknown> {
  // The parcel to try it on is no part of it; whatever else was sent is for the schema to refuse.
  const { weightGrams: _weight, worth: _worth, province: _province, ...sent } = formBody(form);
  const typed = typedIn(form);
  const isStopped = form.get('intent') === 'stop';
  const rows = STEPS.map((nth) => [typed[`/steps/${nth}/fromGrams`], typed[`/steps/${nth}/amount`]] as const);
  const last = rows.findLastIndex((row) => row.some((text) => (text ?? '').trim() !== ''));
  const filled = isStopped ? [] : rows.slice(0, last + 1);
  return {
    ...sent,
    steps: filled.map(([grams, amount]) => ({ fromGrams: gramsOf(grams), amount: dongOf(amount) })),
    freeFrom: (typed['/freeFrom'] ?? '').trim() === '' || isStopped ? null : dongOf(typed['/freeFrom']),
  };
}

const gramsOf = (text = '') => readWholeNumber(text, ['gam', 'g']);

function dongOf(text = '') {
  const amount = readDong(text);
  return amount === undefined ? undefined : { amount: String(amount), currency: 'VND' };
}

function wordsIn(language: Language): FieldWords {
  const t = inLanguage(officeShippingMessages, language);
  return {
    '/destination': t.wrongCountry,
    '/freeFrom': t.wrongDong,
    ...Object.fromEntries(
      STEPS.flatMap((nth) => [
        [`/steps/${nth}/fromGrams`, t.wrongGrams],
        [`/steps/${nth}/amount`, t.wrongDong],
      ]),
    ),
  };
}
