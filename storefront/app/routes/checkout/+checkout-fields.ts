import { filledInByBuyer, type PlaceOrderRequest } from '@daulang/commerce/api/orders';
import { rail } from '@daulang/commerce/api/payments';
import type { FieldWords, ReadForm } from '~/forms/read-form';
import { readForm } from '~/forms/read-form';
import { cartMessages } from '~/i18n/cart';
import { giftMessages } from '~/i18n/gift';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';
import { chosenWard } from './+ward-offer';

/** What the page's form says of an order. */
const filledInHere = filledInByBuyer.extend({ payment: rail });

/** The box that says that somebody else receives it. */
export const IS_GIFT = 'isGift';

/** Without what stands in fields that are not shown while the order is no present. */
export function withoutHidden(form: FormData): FormData {
  if (form.get(IS_GIFT) === null) {
    for (const name of [...form.keys()].filter((it) => it.startsWith('/gift/'))) form.delete(name);
  }
  return form;
}

/** Buyer and address of the order, for whom it is and how it is paid, or what is wrong before the service is asked. */
export function readCheckout(
  form: FormData,
  language: Language,
): ReadForm<Pick<PlaceOrderRequest, 'buyer' | 'address' | 'gift' | 'payment'>> {
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
    '/gift/name': inLanguage(giftMessages, language).wrongName,
    '/address/province': t.wrongProvince,
    '/address/street': t.wrongStreet,
    '/payment': inLanguage(paymentMessages, language).wrongPayment,
  };
}
