import type { OrderStatus } from '@daulang/commerce/api/orders';
import { useLocation } from 'react-router';
import { askOrder } from '~/api/orders.server';
import { CancelSold } from './+cancel-sold';
import { ConfirmForm } from './+confirm-form';
import { askReturns } from '~/api/returns.server';
import { BoughtVoucher } from './+bought-voucher';
import { KeepLink } from './+keep-link';
import { DepositLines } from './+deposit-lines';
import { depositWords, isRestToPay } from './+deposit-words';
import { OrderActions } from './+order-actions';
import { answerOrderForm } from './+order-acts';
import { OrderMoneyLines } from '~/cart/order-money';
import { OrderHistory } from './+order-history';
import { OrderReturnsPart } from './+order-returns';
import { OrderParcelCard } from './+order-parcel';
import { useFetchedWords } from './+fetched-words';
import { orderWords } from './+order-words';
import { PaybackCard } from './+payback-card';
import { TransferPanel } from './+transfer-panel';
import { WhereItGoes } from './+where-it-goes';
import { Totals } from '~/cart/totals';
import { useFreshOrder } from './+use-fresh-order';
import { WithCode } from '~/components/with-code';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { cartMessages } from '~/i18n/cart';
import { countryName } from '~/i18n/countries';
import { formatMoment } from '~/i18n/format';
import { giftVoucherMessages } from '~/i18n/gift-voucher';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, type Messages, useLanguage, useMessages } from '~/i18n/messages';
import { orderMoneyMessages } from '~/i18n/order-money';
import { paymentMessages } from '~/i18n/payment';
import { qrPicture } from '~/qr/qr-picture.server';
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
  const order = await askOrder(request, params.secret);
  const picture = order.transfer && qrPicture(order.transfer.qr);
  const wasSent = order.parcels.some(({ state }) => state === 'sent' || state === 'delivered');
  const returns = wasSent ? await askReturns(request, params.secret) : null;
  const { countryCode = 'VN' } = order.address ?? {};
  const language = languageOfPath(`/${params.language}`);
  const country = countryCode === 'VN' ? null : countryName(countryCode, language);
  return { order, picture, returns, country, now: new Date().toISOString() };
}

/** What the page is asked for stands in `+order-acts`. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData();
  return answerOrderForm(request, params.secret, form, languageOfPath(`/${params.language}`));
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
}

export default function Order({ loaderData, actionData, matches, params }: Route.ComponentProps) {
  const { order, picture, returns, country, now } = loaderData;
  const { transfer, confirmation, expiresAt } = order;
  const t = useMessages(cartMessages);
  const language = useLanguage();
  const pageUrl = originOf(matches) + useLocation().pathname;
  const isLive = useFreshOrder(order);
  const { word, next } = useFetchedWords(order, orderWords(order.state, t));
  const inParts = depositWords(order, language, now);
  const isRest = isRestToPay(order);
  const paying = useMessages(paymentMessages);
  const giving = useMessages(giftVoucherMessages);
  const { stateReturning } = useMessages(orderMoneyMessages);
  const isReturning = order.state === 'refunded' && order.owed.amount !== '0';
  // Of a refunded order the amounts say more than the word.
  const saysNext = order.state !== 'refunded' || (order.refunded.amount === '0' && !isReturning);
  // Who bought at a stall was asked for no name.
  const isNameless = order.buyer.phone === '';
  return (
    <div className="page">
      <h1 className="title">
        <WithCode code={order.code}>{`${t.order} ${order.code}`}</WithCode>
      </h1>
      <FormTrouble attempt={actionData} />
      <div
        role="status"
        className="rounded-card border border-line bg-raised p-5"
        data-order-state={order.state}
      >
        <p className="text-xl font-bold">
          {isReturning ? stateReturning : confirmation ? paying.stateToConfirm : (inParts?.word ?? word)}
        </p>
        {saysNext && (
          <p className="mt-1">
            {inParts?.next ?? nextOfVoucher(order, giving) ?? nextToDo(order, paying) ?? next}
          </p>
        )}
        {confirmation && <ConfirmForm phoneEnd={confirmation.phoneEnd} attempt={actionData ?? null} />}
        {isLateTransferAwaited(order) && <p className="mt-1">{paying.lateTransfer}</p>}
        <OrderMoneyLines order={order} />
        {(order.state === 'placed' || isRest) && !transfer && <OrderActions order={order} />}
        {order.state === 'placed' && expiresAt && (
          <p className="mt-2 text-sm text-quiet">
            {(order.giftVoucher ? giving.payBy : t.keptUntil)(formatMoment(expiresAt, language))}
          </p>
        )}
        {isCancellable(order) && <CancelSold order={order} />}
        {isLive && <p className="mt-2 text-sm text-quiet">{t.updatesItself}</p>}
      </div>
      {transfer && picture && (
        <TransferPanel transfer={transfer} picture={picture} until={expiresAt} now={now} pageUrl={pageUrl}>
          <OrderActions order={order} />
        </TransferPanel>
      )}
      {order.payback && <PaybackCard payback={order.payback} attempt={actionData ?? null} />}
      <KeepLink code={order.code} url={pageUrl} isOnlyWay={isNameless} />
      <div className="mt-8 grid grid-cols-1 gap-8 lg:grid-cols-[1fr_20rem] lg:items-start">
        <div className="flex flex-col gap-6">
          {order.giftVoucher && (
            <BoughtVoucher
              voucher={order.giftVoucher}
              isLiving={order.state === 'placed'}
              secret={params.secret}
            />
          )}
          {order.parcels.map((parcel) => (
            <OrderParcelCard key={parcel.id} parcel={parcel} code={order.code} />
          ))}
          {returns && <OrderReturnsPart returns={returns} secret={params.secret} />}
        </div>
        <div className="flex flex-col gap-6">
          <div className="rounded-card border border-line bg-raised p-5">
            <Totals
              priced={order}
              charged={order.charged}
              code={order.voucherCode}
              byVoucher={{ pays: order.voucherPaid, toPay: null }}
            />
            <DepositLines deposit={order.deposit} />
          </div>
          {!isNameless && !order.giftVoucher && <WhereItGoes order={order} country={country} />}
          <OrderHistory order={order} />
        </div>
      </div>
    </div>
  );
}

/** It is sold, nothing of it is packed, and no maker has begun. */
const isCancellable = ({ state, parcels, dispute, giftVoucher }: OrderStatus): boolean =>
  giftVoucher === null &&
  (state === 'paid' || state === 'confirmed') &&
  dispute !== 'asked' &&
  dispute !== 'open' &&
  parcels.every((parcel) => parcel.state === 'to-pack' || parcel.state === 'cancelled') &&
  !parcels.some(({ lines }) => lines.some(({ making }) => begun.has(making?.state ?? 'wanted')));

const begun: ReadonlySet<string> = new Set(['started', 'finished', 'sealed']);

/** The same of one that buys a gift voucher: nothing of it is packed or sent. */
const nextOfVoucher = (
  { state, giftVoucher }: OrderStatus,
  t: Messages<typeof giftVoucherMessages>,
): string | null =>
  giftVoucher && (state === 'placed' || state === 'paid')
    ? t[state === 'placed' ? 'nextPlaced' : 'nextPaid']
    : null;

/** What an order that waits asks of its buyer, where that is not to pay on a page elsewhere. */
function nextToDo(
  { state, transfer, confirmation }: OrderStatus,
  t: Messages<typeof paymentMessages>,
): string | null {
  if (state !== 'placed') return null;
  if (confirmation) return t.nextToConfirm;
  return transfer ? t.nextTransfer : null;
}

/** Somebody may have made the transfer in the last minute, and their bank tells of it in the next. */
const isLateTransferAwaited = ({ state, payment, payback }: OrderStatus) =>
  state === 'expired' && payment === 'transfer' && payback === null;
