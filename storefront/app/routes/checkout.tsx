import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { askQuote, placeOrder } from '~/api/orders.server';
import { keepCart, readCart } from '~/cart/cart.server';
import { checkoutErrors, errorsAtFields, orderParts, readCheckout } from '~/cart/checkout-fields';
import { CheckoutForm } from '~/cart/checkout-form';
import { OrderSummary } from '~/cart/order-summary';
import { provinceName } from '~/cart/provinces';
import { cartMessages } from '~/i18n/cart';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/checkout';

export const meta: Route.MetaFunction = (page) =>
  privateMeta(page, inLanguage(cartMessages, languageOfPath(page.location.pathname)).checkoutTitle);

export async function loader({ request, params, url }: Route.LoaderArgs) {
  const cart = await readCart(request);
  const province = url.searchParams.get('province') ?? undefined;
  const quote = await askQuote(request, cart, province && provinceName(province) ? province : undefined);
  if (!quote.orderable) throw redirect(`/${params.language}/cart`);
  return { quote, idempotencyKey: randomUUID() };
}

/** Places the order and sends the buyer to pay; whatever is wrong comes back beside what was typed. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = await request.formData();
  const values = readCheckout(form);
  const errors = checkoutErrors(values, inLanguage(cartMessages, language));
  // A failed attempt may have been recorded under its key, so the next one gets its own.
  const again = {
    values,
    errors,
    problem: null,
    isShort: false,
    newTotal: null,
    quote: null,
    idempotencyKey: randomUUID(),
  };
  if (Object.keys(errors).length > 0) return data(again, { status: 400 });

  const lines = await readCart(request);
  const quote = await askQuote(request, lines, values.province);
  if (!quote.orderable) return data({ ...again, quote, isShort: true }, { status: 409 });
  if (quote.total.amount !== form.get('seenTotal')) {
    return data({ ...again, quote, newTotal: quote.total }, { status: 409 });
  }
  const { value: placed, problem } = await placeOrder(
    request,
    { ...orderParts(values), lines, payment: 'card', language, expectedTotal: quote.total },
    String(form.get('idempotencyKey')),
  );
  if (problem) {
    return data(
      {
        ...again,
        quote,
        problem,
        isShort: problem.code === 'inventory.out-of-stock',
        errors: errorsAtFields(problem.errors),
      },
      { status: problem.status },
    );
  }
  throw redirect(placed.payUrl, { status: 303, headers: { 'Set-Cookie': await keepCart([]) } });
}

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const t = useMessages(cartMessages);
  const quote = actionData?.quote ?? loaderData.quote;
  return (
    <div className="page">
      <h1 className="title">{t.checkoutTitle}</h1>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[1fr_22rem] lg:items-start">
        <CheckoutForm
          quote={quote}
          idempotencyKey={actionData?.idempotencyKey ?? loaderData.idempotencyKey}
          attempt={actionData ?? null}
        />
        <OrderSummary quote={quote} />
      </div>
    </div>
  );
}
