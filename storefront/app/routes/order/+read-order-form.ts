import {
  type ConfirmOrderRequest,
  confirmOrderRequest,
  type PayOrderRequest,
  payOrderRequest,
} from '@daulang/commerce/api/orders';
import { paybackAccountRequest, type PaybackAccountRequest } from '@daulang/commerce/api/payments';
import { type ReadForm, readForm } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';

/** By which way the order is to be paid, where another one was pressed. */
export const readPayForm = (form: FormData, language: Language): ReadForm<PayOrderRequest> =>
  readForm(form, payOrderRequest, language);

/** The code from the buyer's telephone. */
export const readConfirmForm = (form: FormData, language: Language): ReadForm<ConfirmOrderRequest> =>
  readForm(form, confirmOrderRequest, language, {
    words: { '/code': inLanguage(paymentMessages, language).wrongConfirmCode },
  });

/** Where money goes back to. */
export function readAccountForm(form: FormData, language: Language): ReadForm<PaybackAccountRequest> {
  const t = inLanguage(paymentMessages, language);
  return readForm(form, paybackAccountRequest, language, {
    words: {
      '/bankBin': t.wrongBank,
      '/accountNumber': t.wrongAccountNumber,
      '/accountName': t.wrongAccountName,
    },
  });
}
