import type { PlaceOrderRequest } from '@daulang/commerce/api/orders';
import type { Quote } from '@daulang/commerce/api/quotes';
import type { ProblemCode } from '@daulang/commerce/api/problems';
import { createHash, randomUUID } from 'node:crypto';
import { useRef, useState } from 'react';
import { data, redirect, useFetcher } from 'react-router';
import { askCart } from '~/api/carts.server';
import { placeOrder } from '~/api/orders.server';
import { askProvinces, askWards } from '~/api/places.server';
import { readBasket, secretOfCart } from '~/cart/basket.server';
import { keepCart, readCartCookie } from '~/cart/cart-cookie.server';
import { whereTo, readCheckout, withoutHidden } from './+checkout-fields';
import { type CheckoutAttempt, CheckoutForm } from './+checkout-form';
import { OrderSummary } from './+order-summary';
import { Redated } from './+redated';
import { Repriced } from './+repriced';
import { type CartPlace, placeInSearch, searchOf } from '~/cart/cart-place';
import { WaitingNotice } from '~/cart/waiting-notice';
import { cartMessages } from '~/i18n/cart';
import { countryName } from '~/i18n/countries';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { WARDS } from '~/components/ward-field/ward-field';
import { offerIn, offerOf, typedPlace } from '~/components/ward-field/ward-offer';
import { privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/checkout';

export const meta: Route.MetaFunction = (page) =>
  privateMeta(page, inLanguage(cartMessages, languageOfPath(page.location.pathname)).checkoutTitle);

/** `?province=` is the one that is chosen, `?pickUp=` whose parcels are fetched: sending is priced so. */
export async function loader({ request, params, url }: Route.LoaderArgs) {
  const place = placeInSearch(url.searchParams);
  const [{ cart, headers }, provinces] = await Promise.all([
    readBasket(request, place),
    askProvinces(request),
  ]);
  if (!cart?.quote?.orderable) throw redirect(`/${params.language}/cart`, { headers });
  const { quote, repriced, redated, waiting } = cart;
  const countryNames = namesOf(quote, languageOfPath(`/${params.language}`));
  return data(
    { quote, repriced, redated, place, provinces, countryNames, waiting, idempotencyKey: randomUUID() },
    { headers },
  );
}

/** By the codes of all that somebody in the cart sends to. */
const namesOf = ({ parcels }: Quote, language: Language) =>
  Object.fromEntries(
    parcels.flatMap((it) => it.countries.map((code) => [code, countryName(code, language)])),
  );

/** Places the order and sends the buyer to pay; whatever is wrong comes back beside what was typed. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = withoutHidden(await request.formData());
  if (form.get('intent') === WARDS) return offerWards(request, form);
  const { body: filledIn, errors } = readCheckout(form, language);
  if (errors)
    return again(stopped(form, errors), 400, { quote: await quoteBy(request, form), ...chosenIn(form) });

  const { secret, headers, pieces } = await secretOfCart(request);
  if (secret === null) throw redirect(`/${language}/cart`, { status: 303, headers });
  const seenTotal = String(form.get('seenTotal'));
  const seenToPay = String(form.get('seenToPay') ?? seenTotal);
  const seenReadyBy = String(form.get('seenReadyBy') ?? '');
  const order: PlaceOrderRequest = {
    ...filledIn,
    // The service orders what is in the cart, once, and refuses when it costs something else than the buyer saw.
    cart: secret,
    language,
    expectedTotal: { amount: seenTotal, currency: 'VND' },
    ...(seenToPay !== seenTotal && { expectedToPay: { amount: seenToPay, currency: 'VND' } }),
    // The same of the day by which what is made to order is ready.
    ...(seenReadyBy !== '' && { expectedReadyBy: seenReadyBy }),
  };
  const { value: placed, problem } = await placeAnew(request, order, String(form.get('idempotencyKey')));
  if (problem) {
    const cart = aboutTheCart.has(problem.code) ? (await readBasket(request, whereTo(form))).cart : null;
    if (problem.code === 'ordering.cart-empty') {
      throw redirect(cart?.paid ? `/${language}/orders/${cart.paid.secret}` : `/${language}/cart`, 303);
    }
    const quote = cart?.quote ?? (await quoteBy(request, form));
    const isShort = problem.code === 'inventory.out-of-stock' || quote?.orderable === false;
    const isOther = quote && (quote.total.amount !== seenTotal || quote.toPay.amount !== seenToPay);
    const newTotal = quote && !isShort && isOther ? quote.toPay : null;
    const attempt = { ...refused(form, problem), ...((isShort || newTotal) && { problem: null }) };
    return again(attempt, problem.status, {
      ...{ quote, isShort, newTotal, offer: offerIn(form, '/address', problem) },
      ...chosenIn(form),
    });
  }
  // The cart stays until the money is there: whoever goes back from the page to pay finds it, and the order.
  const waiting = { secret: placed.secret, code: placed.code, keptUntil: placed.expiresAt };
  headers.append('Set-Cookie', await keepCart(secret, { pieces, waiting }));
  throw redirect(placed.payUrl, { status: 303, headers });
}

const chosenIn = (form: FormData) => ({ country: whereTo(form).countryCode });

/** Where there are no scripts: the form as it was, with the wards to choose from. */
async function offerWards(request: Request, form: FormData) {
  const { province, ward } = typedPlace(form, '/address');
  const offer = offerOf({ province, ward }, await askWards(request, { province, q: ward }));
  const isChosen = province !== '';
  const quote = await quoteBy(request, form);
  return again(stopped(form, []), 200, { offer: isChosen ? offer : null, quote, ...chosenIn(form) });
}

/** What the cart costs now, to where the form says; null where nobody says. */
async function quoteBy(request: Request, form: FormData): Promise<Quote | null> {
  const { secret } = await readCartCookie(request);
  if (secret === null) return null;
  const { value: cart } = await askCart(request, secret, whereTo(form));
  return cart?.quote ?? null;
}

/** Under the same key: what has arrived all the same is not ordered twice. */
export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({
    attempt: {
      ...attempt,
      isShort: false,
      newTotal: null,
      offer: null,
      ...chosenIn(form),
    } satisfies CheckoutAttempt,
    quote: null,
    idempotencyKey: String(form.get('idempotencyKey')),
  }));
}

/** What the service refuses because of the cart: only then is it asked anew what the cart costs. */
const aboutTheCart = new Set<ProblemCode>([
  'inventory.out-of-stock',
  'catalog.edition-full',
  'making.workshop-full',
  'ordering.charge-changed',
  'ordering.deposit-changed',
  'ordering.cart-empty',
  'ordering.cart-not-found',
  'ordering.day-not-offered',
  'ordering.day-not-possible',
  'ordering.nothing-to-fetch',
  'ordering.nothing-to-wish-for',
  'ordering.pick-up-not-offered',
  'ordering.ready-date-moved',
  'ordering.price-changed',
  'ordering.product-not-for-sale',
  'ordering.total-too-high',
  'vouchers.not-usable',
  'vouchers.used-by-you',
]);

/** The form once more. A failed attempt may have been recorded under its key, so the next one gets its own. */
function again(
  attempt: Attempt,
  status: number,
  found: { quote?: Quote | null } & Partial<Omit<CheckoutAttempt, keyof Attempt>> = {},
) {
  const { quote = null, isShort = false, newTotal = null, offer = null, country = null } = found;
  const shown: CheckoutAttempt = { ...attempt, isShort, newTotal, offer, country };
  return data({ attempt: shown, quote, idempotencyKey: randomUUID() }, { status });
}

/**
 * A page that the browser kept shows its old key: what was filled in otherwise since is another request, and an order
 * whose time is over is placed anew.
 */
async function placeAnew(request: Request, order: PlaceOrderRequest, key: string) {
  const words = createHash('sha256').update(JSON.stringify(order)).digest('base64url');
  const answer = await placeOrder(request, order, `${key}-${words}`);
  const isOver = answer.value !== null && Date.parse(answer.value.expiresAt) <= Date.now();
  return isOver ? placeOrder(request, order, randomUUID()) : answer;
}

/** What the cart costs to where it was chosen to go since the form came back last; null until that is known. */
function usePriceToPlace(attempted: unknown, first: CartPlace) {
  const language = useLanguage();
  const { load, data: priced } = useFetcher<typeof loader>();
  // Two may be chosen before the page is drawn anew.
  const place = useRef(first);
  const [chosen, setChosen] = useState<{ search: string; behind: unknown } | null>(null);
  const isCurrent = chosen?.behind === attempted && priced && searchOf(priced.place) === chosen?.search;
  return {
    toPlace: isCurrent ? priced : null,
    choose(change: Partial<CartPlace>) {
      place.current = { ...place.current, ...change };
      const search = searchOf(place.current);
      setChosen({ search, behind: attempted });
      void load(`/${language}/checkout?${search}`);
    },
  };
}

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const t = useMessages(cartMessages);
  const { toPlace, choose } = usePriceToPlace(actionData, loaderData.place);
  const quote = toPlace?.quote ?? actionData?.quote ?? loaderData.quote;
  const isSaid = toPlace
    ? (toPlace.place.provinceCode ?? toPlace.place.countryCode) !== null
    : Boolean(actionData?.quote ?? loaderData.place.provinceCode);
  const isAllFetched = quote.parcels.every(({ isFetched }) => isFetched);
  return (
    <div className="page">
      <h1 className="title">{t.checkoutTitle}</h1>
      {loaderData.waiting && <WaitingNotice waiting={loaderData.waiting} />}
      <Repriced repriced={loaderData.repriced} quote={quote} />
      <Redated redated={loaderData.redated} quote={quote} />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[1fr_22rem] lg:items-start">
        <CheckoutForm
          quote={quote}
          provinces={loaderData.provinces}
          countryNames={loaderData.countryNames}
          idempotencyKey={actionData?.idempotencyKey ?? loaderData.idempotencyKey}
          attempt={actionData?.attempt ?? null}
          onPlace={choose}
        />
        <OrderSummary quote={quote} isEstimate={!isSaid && !isAllFetched} />
      </div>
    </div>
  );
}
