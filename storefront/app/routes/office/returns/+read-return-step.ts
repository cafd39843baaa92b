import {
  answerReturnRequest,
  inspectReturnRequest,
  settleInPartRequest,
  type AnswerReturnRequest,
  type InspectReturnRequest,
  type SettleInPartRequest,
} from '@daulang/commerce/api/returns';
import { readDong } from '@daulang/commerce/api/reading/number';
import { readBody, readForm, type ReadForm } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { officeReturnMessages } from '~/i18n/returns';

/** A sentence for the buyer. */
export function readAnswer(form: FormData, language: Language): ReadForm<AnswerReturnRequest> {
  const words = { '/answer': inLanguage(officeReturnMessages, language).answerNeeded };
  return readForm(form, answerReturnRequest, language, { words });
}

/** With an amount for each line whose field is filled in. */
export function readPart(form: FormData, language: Language): ReadForm<SettleInPartRequest> {
  const t = inLanguage(officeReturnMessages, language);
  const typed = form.getAll('line').map((id, nth) => ({ id, text: String(form.get(`/lines/${nth}`) ?? '') }));
  const lines = typed
    .filter(({ text }, nth) => text.trim() !== '' || (nth === 0 && typed.length === 1))
    .map(({ id, text }) => ({ id, amount: { amount: String(readDong(text) ?? 0), currency: 'VND' } }));
  const words = Object.fromEntries(typed.map((_, nth) => [`/lines/${nth}/amount`, t.amountWrong]));
  const body = { answer: form.get('/answer'), lines };
  return readBody(body, settleInPartRequest, language, {
    ...words,
    '/answer': t.answerNeeded,
    '/lines': t.amountWrong,
  });
}

/** How each piece was found. */
export function readFindingsForm(form: FormData, language: Language): ReadForm<InspectReturnRequest> {
  const t = inLanguage(officeReturnMessages, language);
  const numbers = form.getAll('number');
  const pieces = numbers.map((number, nth) => ({
    number,
    finding: form.get(`/pieces/${nth}/finding`),
    tokenAddress: String(form.get(`/pieces/${nth}/tokenAddress`) ?? '').trim() || null,
  }));
  const words = Object.fromEntries(
    numbers.flatMap((_, nth) => [
      [`/pieces/${nth}/finding`, t.findingNeeded],
      [`/pieces/${nth}/tokenAddress`, t.tokenAddressWrong],
    ]),
  );
  return readBody({ pieces }, inspectReturnRequest, language, words);
}
