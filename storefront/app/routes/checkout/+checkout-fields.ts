import { filledInByBuyer, type PlaceOrderRequest } from '@daulang/commerce/api/orders';
import type { FieldWords, ReadForm } from '~/forms/read-form';
import { readForm } from '~/forms/read-form';
import { cartMessages } from '~/i18n/cart';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { chosenWard } from './+ward-offer';

/** Buyer and address of the order, or what is wrong before the service is asked. */
export function readCheckout(
  form: FormData,
  language: Language,
): ReadForm<Pick<PlaceOrderRequest, 'buyer' | 'address'>> {
  return readForm(form, filledInByBuyer, language, {
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
  };
}
