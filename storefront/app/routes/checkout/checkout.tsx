import type { Quote } from '@daulang/commerce/api/orders';
import type { ProblemCode } from '@daulang/commerce/api/problems';
import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { askQuote, placeOrder } from '~/api/orders.server';
import { askProvinces, askWards } from '~/api/places.server';
import { type Basket, readBasket } from '~/cart/basket.server';
import { readCheckout } from './+checkout-fields';
import { type CheckoutAttempt, CheckoutForm } from './+checkout-form';
import { OrderSummary } from './+order-summary';
import { offerIn, offerOf, placeIn } from './+ward-offer';
import { keepPlaced } from '~/cart/placed-cart.server';
import { WaitingNotice } from '~/cart/waiting-notice';
import { cartMessages } from '~/i18n/cart';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/checkout';

export const meta: Route.MetaFunction = (page) =>
  privateMeta(page, inLanguage(cartMessages, languageOfPath(page.location.pathname)).checkoutTitle);

export async function loader({ request, params }: Route.LoaderArgs) {
  const { cart, waiting, headers } = await readBasket(request);
  const [quote, provinces] = await Promise.all([
    askQuote(request, cart, waiting?.secret),
    askProvinces(request),
  ]);
  if (!quote.orderable) throw redirect(`/${params.language}/cart`, { headers });
  return data({ quote, provinces, waiting, idempotencyKey: randomUUID() }, { headers });
}

/** Places the order and sends the buyer to pay; whatever is wrong comes back beside what was typed. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = await request.formData();
  if (form.get('intent') === 'wards') return offerWards(request, form);
  const { body: filledIn, errors } = readCheckout(form, language);
  if (errors) return again(stopped(form, errors), 400);

  const { cart: lines, waiting, paid, headers } = await readBasket(request);
  if (paid) throw redirect(`/${language}/orders/${paid.secret}`, { status: 303, headers });
  if (lines.length === 0) throw redirect(`/${language}/cart`, { status: 303, headers });
  const seenTotal = String(form.get('seenTotal'));
  const { value: placed, problem } = await placeOrder(
    request,
    {
      ...filledIn,
      lines,
      payment: 'card',
      language,
      // The service prices the cart, and refuses when that is not what the buyer saw.
      expectedTotal: { amount: seenTotal, currency: 'VND' },
      ...(waiting && { waiting: waiting.secret }),
    },
    keyOf(form, waiting),
  );
  if (problem) {
    const quote = aboutTheCart.has(problem.code) ? await askQuote(request, lines, waiting?.secret) : null;
    const isShort = problem.code === 'inventory.out-of-stock' || quote?.orderable === false;
    const newTotal = quote && !isShort && quote.total.amount !== seenTotal ? quote.total : null;
    const attempt = { ...refused(form, problem), ...((isShort || newTotal) && { problem: null }) };
    return again(attempt, problem.status, { quote, isShort, newTotal, offer: offerIn(form, problem) });
  }
  // The cart stays until the money is there: whoever goes back from the page to pay finds it, and the order.
  headers.append('Set-Cookie', await keepPlaced({ secret: placed.secret, lines }));
  throw redirect(placed.payUrl, { status: 303, headers });
}

/** Where there are no scripts: the form as it was, with the wards to choose from. */
async function offerWards(request: Request, form: FormData) {
  const { province, ward } = placeIn(form);
  const offer = offerOf({ province, ward }, await askWards(request, { province, q: ward }));
  const isChosen = province !== '';
  return again(stopped(form, []), 200, { offer: isChosen ? offer : null });
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
  'ordering.made-to-order-not-open',
  'ordering.price-changed',
  'ordering.product-not-for-sale',
  'ordering.total-too-high',
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

/** A page that the browser kept shows its old key: behind an order that waits, the next one is another request. */
function keyOf(form: FormData, waiting: Basket['waiting']): string {
  const key = String(form.get('idempotencyKey'));
  return waiting ? `${key}-behind-${waiting.code}` : key;
}

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const t = useMessages(cartMessages);
  const quote = actionData?.quote ?? loaderData.quote;
  return (
    <div className="page">
      <h1 className="title">{t.checkoutTitle}</h1>
      {loaderData.waiting && <WaitingNotice waiting={loaderData.waiting} />}
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[1fr_22rem] lg:items-start">
        <CheckoutForm
          quote={quote}
          provinces={loaderData.provinces}
          idempotencyKey={actionData?.idempotencyKey ?? loaderData.idempotencyKey}
          attempt={actionData?.attempt ?? null}
        />
        <OrderSummary quote={quote} />
      </div>
    </div>
  );
}
