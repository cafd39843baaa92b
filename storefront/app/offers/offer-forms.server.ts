import {
  beginOfferForRequest,
  beginOfferRequest,
  editionRequest,
  offerTerms,
} from '@daulang/commerce/api/offers';
import { readDong, readWholeNumber } from '@daulang/commerce/api/reading/number';
import { data } from 'react-router';
import type { officeOffers, studioOffers } from '~/api/offers.server';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { borrowVietnamese } from '~/forms/borrow-vietnamese';
import { formBody, type Readers } from '~/forms/form-body';
import { type FormSchema, readBody, readForm, type ReadForm } from '~/forms/read-form';
import { editionMessages } from '~/i18n/editions';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { offerMessages } from '~/i18n/offers';
import { studioMessages } from '~/i18n/studio';

/** What came of the last try. */
export interface OfferOutcome {
  attempt: Attempt | null;
  said: 'open' | 'stopped' | 'edition' | null;
}

const readers: Readers = {
  '/price': (typed) => {
    const dong = readDong(typed);
    return dong === undefined ? typed : { amount: String(dong), currency: 'VND' };
  },
  '/leadTimeDays': (typed) => readWholeNumber(typed, ['ngày', 'days', 'day']) ?? typed,
  '/pieces': (typed) => readWholeNumber(typed, ['món', 'pieces', 'piece']) ?? typed,
  '/depositPercent': (typed) => readWholeNumber(typed) ?? typed,
  '/capacityPerWeek': (typed) => readWholeNumber(typed, ['món', 'pieces', 'piece']) ?? typed,
};

const TEXTS = ['title', 'story', 'materials', 'technique'] as const;

/** What it is, as it was typed; English left empty says what the Vietnamese does. */
function readWords<T>(form: FormData, schema: FormSchema<T>, language: Language): ReadForm<T> {
  const body = formBody(form, readers);
  const borrowed = TEXTS.filter((name) => borrowVietnamese(body[name]));
  const { mustFill, priceOutOfRange } = inLanguage(studioMessages, language);
  const { wrongMaker } = inLanguage(offerMessages, language);
  const filled = Object.fromEntries(TEXTS.map((name) => [`/${name}/vi`, mustFill]));
  const words = {
    ...{ ...filled, '/craftSlug': mustFill, '/artisanId': wrongMaker },
    ...{ '/price': priceOutOfRange, '/price/amount': priceOutOfRange },
  };
  const read = readBody(body, schema, language, words);
  if (!read.errors) return read;
  // What is wrong with borrowed words is said where they were typed.
  const errors = read.errors.filter(({ pointer }) => !borrowed.some((name) => pointer === `/${name}/en`));
  return { body: null, errors };
}

export const readStudioOffer = (form: FormData, language: Language) =>
  readWords(form, beginOfferRequest, language);
export const readOfficeOffer = (form: FormData, language: Language) =>
  readWords(form, beginOfferForRequest, language);

/** One step of what is offered: its terms, stopping it, taking a photograph back, discarding it (then nothing is left to show). */
export async function answerOfferForm(
  request: Request,
  form: FormData,
  { language: prefix, id }: { language: string; id: string },
  offers: typeof studioOffers | typeof officeOffers,
) {
  const language = languageOfPath(`/${prefix}`);
  const outcome = (found: Partial<OfferOutcome>): OfferOutcome => ({ attempt: null, said: null, ...found });
  const intent = form.get('intent');
  if (intent === 'terms') {
    const { wrongNumber, wrongDeposit } = inLanguage(offerMessages, language);
    const { priceOutOfRange } = inLanguage(studioMessages, language);
    const words = {
      ...{ '/leadTimeDays': wrongNumber, '/capacityPerWeek': wrongNumber, '/depositPercent': wrongDeposit },
      ...{ '/price': priceOutOfRange, '/price/amount': priceOutOfRange },
    };
    const { body, errors } = readForm(form, offerTerms, language, { readers, words });
    if (errors) return data(outcome({ attempt: stopped(form, errors) }), { status: 422 });
    const { problem } = await offers.setTerms(request, id, body);
    if (problem) return data(outcome({ attempt: refused(form, problem) }), { status: problem.status });
    return data(outcome({ said: 'open' }));
  }
  if (intent === 'edition') {
    const words = { '/pieces': inLanguage(editionMessages, language).wrongPieces };
    const { body, errors } = readForm(form, editionRequest, language, { readers, words });
    if (errors) return data(outcome({ attempt: stopped(form, errors) }), { status: 422 });
    const { problem } = await offers.setEdition(request, id, body);
    if (problem) return data(outcome({ attempt: refused(form, problem) }), { status: problem.status });
    return data(outcome({ said: 'edition' }));
  }
  const { problem } = await (intent === 'stop'
    ? offers.stop(request, id)
    : intent === 'discard'
      ? offers.discard(request, id)
      : offers.removePhotograph(request, id, String(form.get('cid'))));
  if (problem) return data(outcome({ attempt: refused(form, problem) }), { status: problem.status });
  return intent === 'discard' ? null : data(outcome({ said: intent === 'stop' ? 'stopped' : null }));
}
