import {
  answerReturnRequest,
  inspectReturnRequest,
  settleInPartRequest,
  type AnswerReturnRequest,
  type InspectReturnRequest,
  type SettleInPartRequest,
} from '@daulang/commerce/api/returns';
import { readBody, readForm, type ReadForm } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { officeReturnMessages } from '~/i18n/returns';
import { typedAmounts } from '../+typed-amounts';

/** A sentence for the buyer. */
export function readAnswer(form: FormData, language: Language): ReadForm<AnswerReturnRequest> {
  const words = { '/answer': inLanguage(officeReturnMessages, language).answerNeeded };
  return readForm(form, answerReturnRequest, language, { words });
}

/** What the field of a line is called. */
export const partField = (lineId: string): string => `/lines/${lineId}`;

/** With an amount for each line whose field is filled in. */
export function readPart(form: FormData, language: Language): ReadForm<SettleInPartRequest> {
  const t = inLanguage(officeReturnMessages, language);
  const { amounts, wrong } = typedAmounts(form, partField(''), t.amountWrong);
  const lines = amounts.map(({ of: id, amount }) => ({ id, amount }));
  const body = { answer: form.get('/answer'), lines };
  const read = readBody(body, settleInPartRequest, language, {
    '/answer': t.answerNeeded,
    '/lines': t.amountWrong,
  });
  if (wrong.length === 0) return read;
  // That no line is left says nothing more.
  const others = (read.errors ?? []).filter(({ pointer }) => pointer !== '/lines');
  return { body: null, errors: [...wrong, ...others] };
}

/** How each piece was found. */
export function readFindingsForm(form: FormData, language: Language): ReadForm<InspectReturnRequest> {
  const t = inLanguage(officeReturnMessages, language);
  const numbers = form.getAll('number');
  const pieces = numbers.map((number, nth) => ({
    number,
    finding: form.get(`/pieces/${nth}/finding`),
  }));
  const words = Object.fromEntries(numbers.map((_, nth) => [`/pieces/${nth}/finding`, t.findingNeeded]));
  return readBody({ pieces }, inspectReturnRequest, language, words);
}
