import { setTariffCodeRequest, type SetTariffCodeRequest } from '@daulang/commerce/api/tariff-codes';
import { type ReadForm, readForm } from '~/forms/read-form';
import type { Language } from '~/i18n/language';

/** Which of the page's outcomes are about codes for customs. */
export const TARIFF_CODE = 'tariff-code';

/** About which craft: each has a form of its own. */
export const codeOutcome = (craft: unknown): string => `${TARIFF_CODE} ${String(craft)}`;

/** What customs are told of a craft; empty: what the house says. */
export const readTariffCodeForm = (form: FormData, language: Language): ReadForm<SetTariffCodeRequest> =>
  readForm(form, setTariffCodeRequest, language);
