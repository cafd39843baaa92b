import { filledInByBuyer, type PlaceOrderRequest } from '@daulang/commerce/api/orders';
import { rail } from '@daulang/commerce/api/payments';
import type { FieldWords, ReadForm } from '~/forms/read-form';
import { readForm } from '~/forms/read-form';
import { cartMessages } from '~/i18n/cart';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';
import { chosenWard } from './+ward-offer';

/** What the page's form says of an order. */
const filledInHere = filledInByBuyer.extend({ payment: rail });

/** Buyer and address of the order and how it is paid, or what is wrong before the service is asked. */
export function readCheckout(
  form: FormData,
  language: Language,
): ReadForm<Pick<PlaceOrderRequest, 'buyer' | 'address' | 'payment'>> {
  return readForm(form, filledInHere, language, {
    readers: { '/address/ward': (typed) => chosenWard(form) ?? typed },
    words: wordsIn(language),
  });
}

function wordsIn(language: Language): FieldWords {
  const t = inLanguage(cartMessages, language);
  return {
    '/buyer/name': t.wrongName,
    '/buyer/email': t.wrongEmail,
    '/address/province': t.wrongProvince,
    '/address/street': t.wrongStreet,
    '/payment': inLanguage(paymentMessages, language).wrongPayment,
  };
}
