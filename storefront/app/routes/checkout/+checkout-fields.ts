import { type PlaceOrderRequest, placeOrderRequest } from '@daulang/commerce/api/orders';
import type { FieldWords, ReadForm } from '~/forms/read-form';
import { readForm } from '~/forms/read-form';
import { cartMessages } from '~/i18n/cart';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { provinceName } from './+provinces';

const { address } = placeOrderRequest.shape;

/**
 * The part of an order that a person fills in; the rest comes from the cart and the page. The page sends within
 * Vietnam, where nobody finds a house without its ward; the service knows addresses that have none.
 */
const filledIn = placeOrderRequest
  .pick({ buyer: true })
  .extend({ address: address.extend({ ward: address.shape.ward.min(1) }) });

/** Buyer and address of the order, or what is wrong before the service is asked. The province is chosen by its code. */
export function readCheckout(
  form: FormData,
  language: Language,
): ReadForm<Pick<PlaceOrderRequest, 'buyer' | 'address'>> {
  return readForm(form, filledIn, language, {
    readers: { '/address/province': (code) => provinceName(code) ?? '' },
    words: wordsIn(language),
  });
}

function wordsIn(language: Language): FieldWords {
  const t = inLanguage(cartMessages, language);
  return {
    '/buyer/name': t.wrongName,
    '/buyer/email': t.wrongEmail,
    '/address/province': t.wrongProvince,
    '/address/ward': t.wrongWard,
    '/address/street': t.wrongStreet,
  };
}
