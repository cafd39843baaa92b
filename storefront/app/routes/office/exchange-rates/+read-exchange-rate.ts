import { setExchangeRateRequest, type SetExchangeRateRequest } from '@daulang/commerce/api/foreign-prices';
import { readDong } from '@daulang/commerce/api/reading/number';
import { formBody } from '~/forms/form-body';
import { type ReadForm, readBody } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { officeExchangeRateMessages } from '~/i18n/office-exchange-rates';

export const STOP = 'stop';

/** A rate as an officer fills it in, or that the currency is not taken any more. */
export function readExchangeRate(form: FormData, language: Language): ReadForm<SetExchangeRateRequest> {
  const t = inLanguage(officeExchangeRateMessages, language);
  const typed = formBody(form, { '/dong': (text) => readDong(text) });
  const body = form.get('intent') === STOP ? { ...typed, dong: null } : typed;
  return readBody(body, setExchangeRateRequest, language, { '/dong': t.wrongDong });
}
