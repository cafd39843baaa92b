import { data, redirect, useLocation } from 'react-router';
import { askOrder, cancelOrder, payOrder } from '~/api/orders.server';
import { KeepLink } from './+keep-link';
import { OrderActions } from './+order-actions';
import { OrderMoneyLines } from '~/cart/order-money';
import { OrderHistory } from './+order-history';
import { OrderParcelCard } from './+order-parcel';
import { orderWords } from './+order-words';
import { Totals } from '~/cart/totals';
import { useFreshOrder } from './+use-fresh-order';
import { refused } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { cartMessages } from '~/i18n/cart';
import { formatMoment } from '~/i18n/format';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { orderMoneyMessages } from '~/i18n/order-money';
import { originOf, privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/order';

export const meta: Route.MetaFunction = ({ loaderData, ...page }) => {
  const t = inLanguage(cartMessages, languageOfPath(page.location.pathname));
  return privateMeta(page, `${t.order} ${loaderData?.order.code ?? ''}`);
};

/**
 * The link is the key to the order: it goes to no other site and into no cache. Not `no-referrer`, which would take
 * the Origin from the forms on this page too.
 */
export function headers() {
  return { 'Referrer-Policy': 'same-origin', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
}

export async function loader({ request, params }: Route.LoaderArgs) {
  return { order: await askOrder(request, params.secret) };
}

/** `intent=pay` leads to a page to pay on; `intent=cancel` gives the unpaid order up. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get('intent') === 'cancel') {
    const { problem } = await cancelOrder(request, params.secret);
    return problem ? data(refused(form, problem), { status: problem.status }) : null;
  }
  const { value: payment, problem } = await payOrder(request, params.secret);
  if (problem) return data(refused(form, problem), { status: problem.status });
  throw redirect(payment.payUrl, 303);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
}

export default function Order({ loaderData: { order }, actionData, matches }: Route.ComponentProps) {
  const t = useMessages(cartMessages);
  const language = useLanguage();
  const isLive = useFreshOrder(order.state);
  const { word, next } = orderWords(order.state, t);
  const { stateReturning } = useMessages(orderMoneyMessages);
  const isReturning = order.state === 'refunded' && order.owed.amount !== '0';
  // Of a refunded order the amounts say more than the word.
  const saysNext = order.state !== 'refunded' || (order.refunded.amount === '0' && !isReturning);
  return (
    <div className="page">
      <h1 className="title">
        {t.order} {order.code}
      </h1>
      <FormTrouble attempt={actionData} />
      <div
        role="status"
        className="rounded-card border border-line bg-raised p-5"
        data-order-state={order.state}
      >
        <p className="text-xl font-bold">{isReturning ? stateReturning : word}</p>
        {saysNext && <p className="mt-1">{next}</p>}
        <OrderMoneyLines order={order} />
        {order.state === 'placed' && <OrderActions />}
        {order.state === 'placed' && order.expiresAt && (
          <p className="mt-2 text-sm text-quiet">{t.keptUntil(formatMoment(order.expiresAt, language))}</p>
        )}
        {isLive && <p className="mt-2 text-sm text-quiet">{t.updatesItself}</p>}
      </div>
      <KeepLink code={order.code} url={originOf(matches) + useLocation().pathname} />
      <div className="mt-8 grid grid-cols-1 gap-8 lg:grid-cols-[1fr_20rem] lg:items-start">
        <div className="flex flex-col gap-6">
          {order.parcels.map((parcel) => (
            <OrderParcelCard key={parcel.id} parcel={parcel} />
          ))}
        </div>
        <div className="flex flex-col gap-6">
          <div className="rounded-card border border-line bg-raised p-5">
            <Totals priced={order} />
          </div>
          <section>
            <h2 className="mb-2 text-lg">{t.deliveredTo}</h2>
            <address className="not-italic">
              {order.buyer.name}
              <br />
              {order.address.street}
              <br />
              {[order.address.ward, order.address.province].filter(Boolean).join(', ')}
              <br />
              {order.buyer.phone}
            </address>
          </section>
          <OrderHistory history={order.history} />
        </div>
      </div>
    </div>
  );
}
