import type { PlaceOrderRequest, Quote } from '@daulang/commerce/api/orders';
import type { ProblemCode } from '@daulang/commerce/api/problems';
import { createHash, randomUUID } from 'node:crypto';
import { useState } from 'react';
import { data, redirect, useFetcher } from 'react-router';
import { askCart } from '~/api/carts.server';
import { placeOrder } from '~/api/orders.server';
import { askProvinces, askWards } from '~/api/places.server';
import { readBasket, secretOfCart } from '~/cart/basket.server';
import { keepCart, readCartCookie } from '~/cart/cart-cookie.server';
import { readCheckout, withoutHidden } from './+checkout-fields';
import { type CheckoutAttempt, CheckoutForm } from './+checkout-form';
import { OrderSummary } from './+order-summary';
import { Redated } from './+redated';
import { Repriced } from './+repriced';
import { offerIn, offerOf, provinceCodeOf, provinceIn, typedPlace } from './+ward-offer';
import { WaitingNotice } from '~/cart/waiting-notice';
import { cartMessages } from '~/i18n/cart';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/checkout';

export const meta: Route.MetaFunction = (page) =>
  privateMeta(page, inLanguage(cartMessages, languageOfPath(page.location.pathname)).checkoutTitle);

/** `?province=` is the one that is chosen: sending is priced to it. */
export async function loader({ request, params, url }: Route.LoaderArgs) {
  const province = provinceCodeOf(url.searchParams.get('province'));
  const [{ cart, headers }, provinces] = await Promise.all([
    readBasket(request, province),
    askProvinces(request),
  ]);
  if (!cart?.quote?.orderable) throw redirect(`/${params.language}/cart`, { headers });
  const { quote, repriced, redated, waiting } = cart;
  return data(
    { quote, repriced, redated, province, provinces, waiting, idempotencyKey: randomUUID() },
    { headers },
  );
}

/** Places the order and sends the buyer to pay; whatever is wrong comes back beside what was typed. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = withoutHidden(await request.formData());
  if (form.get('intent') === 'wards') return offerWards(request, form);
  const { body: filledIn, errors } = readCheckout(form, language);
  if (errors) return again(stopped(form, errors), 400, { quote: await quoteBy(request, form) });

  const { secret, headers, pieces } = await secretOfCart(request);
  if (secret === null) throw redirect(`/${language}/cart`, { status: 303, headers });
  const seenTotal = String(form.get('seenTotal'));
  const seenReadyBy = String(form.get('seenReadyBy') ?? '');
  const order: PlaceOrderRequest = {
    ...filledIn,
    // The service orders what is in the cart, once, and refuses when it costs something else than the buyer saw.
    cart: secret,
    language,
    expectedTotal: { amount: seenTotal, currency: 'VND' },
    // The same of the day by which what is made to order is ready.
    ...(seenReadyBy !== '' && { expectedReadyBy: seenReadyBy }),
  };
  const { value: placed, problem } = await placeAnew(request, order, String(form.get('idempotencyKey')));
  if (problem) {
    const cart = aboutTheCart.has(problem.code) ? (await readBasket(request, provinceIn(form))).cart : null;
    if (problem.code === 'ordering.cart-empty') {
      throw redirect(cart?.paid ? `/${language}/orders/${cart.paid.secret}` : `/${language}/cart`, 303);
    }
    const quote = cart?.quote ?? (await quoteBy(request, form));
    const isShort = problem.code === 'inventory.out-of-stock' || quote?.orderable === false;
    const newTotal = quote && !isShort && quote.total.amount !== seenTotal ? quote.total : null;
    const attempt = { ...refused(form, problem), ...((isShort || newTotal) && { problem: null }) };
    return again(attempt, problem.status, { quote, isShort, newTotal, offer: offerIn(form, problem) });
  }
  // The cart stays until the money is there: whoever goes back from the page to pay finds it, and the order.
  const waiting = { secret: placed.secret, code: placed.code, keptUntil: placed.expiresAt };
  headers.append('Set-Cookie', await keepCart(secret, { pieces, waiting }));
  throw redirect(placed.payUrl, { status: 303, headers });
}

/** Where there are no scripts: the form as it was, with the wards to choose from. */
async function offerWards(request: Request, form: FormData) {
  const { province, ward } = typedPlace(form);
  const offer = offerOf({ province, ward }, await askWards(request, { province, q: ward }));
  const isChosen = province !== '';
  const quote = await quoteBy(request, form);
  return again(stopped(form, []), 200, { offer: isChosen ? offer : null, quote });
}

/** What the cart costs now, to the province that was chosen; null where nobody says. */
async function quoteBy(request: Request, form: FormData): Promise<Quote | null> {
  const { secret } = await readCartCookie(request);
  if (secret === null) return null;
  const { value: cart } = await askCart(request, secret, provinceIn(form));
  return cart?.quote ?? null;
}

/** Under the same key: what has arrived all the same is not ordered twice. */
export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({
    attempt: { ...attempt, isShort: false, newTotal: null, offer: null } satisfies CheckoutAttempt,
    quote: null,
    idempotencyKey: String(form.get('idempotencyKey')),
  }));
}

/** What the service refuses because of the cart: only then is it asked anew what the cart costs. */
const aboutTheCart = new Set<ProblemCode>([
  'inventory.out-of-stock',
  'making.workshop-full',
  'ordering.cart-empty',
  'ordering.cart-not-found',
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
  const { quote = null, isShort = false, newTotal = null, offer = null } = found;
  const shown: CheckoutAttempt = { ...attempt, isShort, newTotal, offer };
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

/** What the cart costs to the province that was chosen since the form came back last; null until that is known. */
function usePriceToProvince(attempted: unknown) {
  const language = useLanguage();
  const { load, data: priced } = useFetcher<typeof loader>();
  const [chosen, setChosen] = useState<{ province: string; behind: unknown } | null>(null);
  const isCurrent = chosen?.behind === attempted && priced?.province === chosen?.province;
  return {
    toProvince: isCurrent ? (priced?.quote ?? null) : null,
    choose(province: string) {
      setChosen({ province, behind: attempted });
      if (province !== '') void load(`/${language}/checkout?province=${province}`);
    },
  };
}

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const t = useMessages(cartMessages);
  const { toProvince, choose } = usePriceToProvince(actionData);
  const quote = toProvince ?? actionData?.quote ?? loaderData.quote;
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
          idempotencyKey={actionData?.idempotencyKey ?? loaderData.idempotencyKey}
          attempt={actionData?.attempt ?? null}
          onProvince={choose}
        />
        <OrderSummary quote={quote} isEstimate={!toProvince && !actionData?.quote && !loaderData.province} />
      </div>
    </div>
  );
}
