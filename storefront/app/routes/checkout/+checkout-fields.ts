import { moneyOnWire } from '@daulang/commerce/api/money';
import { filledInByBuyer, type PlaceOrderRequest } from '@daulang/commerce/api/orders';
import { wishedDays } from '@daulang/commerce/api/delivery-days';
import { rail } from '@daulang/commerce/api/payments';
import { formBody } from '~/forms/form-body';
import { type FieldWords, readBody, type ReadForm } from '~/forms/read-form';
import { abroadMessages } from '~/i18n/abroad';
import { cartMessages } from '~/i18n/cart';
import { depositMessages } from '~/i18n/deposit';
import { foreignPriceMessages } from '~/i18n/foreign-prices';
import { giftMessages } from '~/i18n/gift';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';
import { type CartPlace, NOWHERE } from '~/cart/cart-place';
import { chosenWard, typedPlace } from '~/components/ward-field/ward-offer';
import { chargeOfTyped } from './+charge-field';
import { depositOfTyped } from './+deposit-field';

/** What the page's form says of an order. */
const filledInHere = filledInByBuyer.extend({
  payment: rail,
  wishedDays,
  charge: moneyOnWire.optional(),
  deposit: moneyOnWire.optional(),
});

/** The box that says that somebody else receives it. */
export const IS_GIFT = 'isGift';

/** A box for each parcel that can be fetched; and all that there are. */
export const FETCHED = 'fetched';
export const PARCELS = 'parcels';

/** The country that it goes to. */
export const COUNTRY = 'country';

/** Null for Vietnam, and for what is no country. */
function abroadIn(form: FormData): string | null {
  const code = String(form.get(COUNTRY) ?? '');
  return /^(?!VN)[A-Z]{2}$/.test(code) ? code : null;
}

/** The code of the province that was chosen; null while none was. */
function provinceIn(form: FormData): string | null {
  const { province } = typedPlace(form, '/address');
  return /^\d{2}$/.test(province) ? province : null;
}

const fetchedIn = (form: FormData): string[] => form.getAll(FETCHED).map(String);

/** Where the form says that the cart goes. */
export function whereTo(form: FormData): CartPlace {
  const pickUp = fetchedIn(form).join() || null;
  if (isAllFetched(form)) return { ...NOWHERE, pickUp };
  const countryCode = abroadIn(form);
  return { countryCode, provinceCode: countryCode ? null : provinceIn(form), pickUp };
}

function isAllFetched(form: FormData): boolean {
  const fetched = fetchedIn(form);
  const parcels = String(form.get(PARCELS) ?? '').split(',');
  return fetched.length > 0 && parcels.every((slug) => fetched.includes(slug));
}

/** Without what stands in fields that are not shown: for whom, while the order is no present; where to, while all is fetched. */
export function withoutHidden(form: FormData): FormData {
  const hidden = [
    ...(form.get(IS_GIFT) === null ? ['/gift/'] : []),
    ...(isAllFetched(form) || abroadIn(form) ? ['/address/'] : []),
    ...(isAllFetched(form) || !abroadIn(form) ? ['/abroad/'] : []),
  ];
  for (const name of [...form.keys()]) {
    if (hidden.some((group) => name.startsWith(group))) form.delete(name);
  }
  return form;
}

/** Buyer and address of the order, for whom it is and how it is paid, or what is wrong before the service is asked. */
export function readCheckout(
  form: FormData,
  language: Language,
): ReadForm<
  Pick<
    PlaceOrderRequest,
    'buyer' | 'abroad' | 'address' | 'gift' | 'payment' | 'pickUp' | 'wishedDays' | 'charge' | 'deposit'
  >
> {
  const body = formBody(form, { '/address/ward': (typed) => chosenWard(form, '/address') ?? typed });
  const wished = withDeposit(withCharge(withoutEmptyDays(body)));
  const read = readBody(withCountry(wished, abroadIn(form)), filledInHere, language, wordsIn(language));
  if (read.errors) return read;
  const pickUp = fetchedIn(form);
  return pickUp.length > 0 ? { body: { ...read.body, pickUp }, errors: null } : read;
}

/** A parcel for which no day was chosen comes on any day. */
function withoutEmptyDays({ wishedDays: days, ...body }: Record<string, unknown>): Record<string, unknown> {
  const chosen = Object.entries(days ?? {}).filter(([, day]) => day !== '');
  return chosen.length > 0 ? { ...body, wishedDays: Object.fromEntries(chosen) } : body;
}

/** Only a card is charged in another currency, and only for the whole price: what was chosen before something else was is hidden. */
function withCharge({ charge, ...body }: Record<string, unknown>): Record<string, unknown> {
  const isWhole = depositOfTyped(body['deposit']) === undefined;
  const chosen = body['payment'] === 'card' && isWhole ? chargeOfTyped(charge) : undefined;
  return chosen ? { ...body, charge: chosen } : body;
}

function withDeposit({ deposit, ...body }: Record<string, unknown>): Record<string, unknown> {
  const chosen = depositOfTyped(deposit);
  return chosen ? { ...body, deposit: chosen } : body;
}

/** The country is chosen apart from the address, of which a form knows each line alone. */
function withCountry(body: Record<string, unknown>, countryCode: string | null): Record<string, unknown> {
  const typed = body['abroad'] as Record<string, unknown> | undefined;
  if (!typed || !countryCode) return body;
  const lines = Object.values(typed['lines'] ?? {});
  return { ...body, abroad: { ...typed, lines, countryCode } };
}

function wordsIn(language: Language): FieldWords {
  const t = inLanguage(cartMessages, language);
  return {
    '/buyer/name': t.wrongName,
    '/buyer/email': t.wrongEmail,
    '/gift/name': inLanguage(giftMessages, language).wrongName,
    '/abroad/city': inLanguage(abroadMessages, language).wrongCity,
    '/abroad/postalCode': inLanguage(abroadMessages, language).wrongPostalCode,
    '/address/province': t.wrongProvince,
    '/address/street': t.wrongStreet,
    '/charge': inLanguage(foreignPriceMessages, language).wrongCharge,
    '/deposit': inLanguage(depositMessages, language).wrongDeposit,
    '/payment': inLanguage(paymentMessages, language).wrongPayment,
  };
}
