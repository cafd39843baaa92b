import {
  type FindOrderRequest,
  foundOrder,
  type FoundOrder,
  orderPayment,
  type OrderPayment,
  orderStatus,
  type OrderStatus,
  type ConfirmOrderRequest,
  type PayOrderRequest,
  placedOrder,
  type PlacedOrder,
  type PlaceOrderRequest,
} from '@daulang/commerce/api/orders';
import type { PaybackAccountRequest } from '@daulang/commerce/api/payments';
import { type Answer, ask, tryAsk } from './ask.server';

/** Reserves the pieces and opens the payment; the same key never orders twice. */
export function placeOrder(
  request: Request,
  order: PlaceOrderRequest,
  idempotencyKey: string,
): Promise<Answer<PlacedOrder>> {
  return tryAsk(request, { to: 'POST /orders', body: order, idempotencyKey }, placedOrder);
}

/** The secret of an order's link, by its code and its telephone. */
export function findOrder(request: Request, wanted: FindOrderRequest): Promise<Answer<FoundOrder>> {
  return tryAsk(request, { to: 'POST /orders/find', body: wanted }, foundOrder);
}

/** An order by the secret of its link. */
export function askOrder(request: Request, secret: string): Promise<OrderStatus> {
  return ask(request, { to: 'GET /orders/:secret', at: { secret } }, orderStatus);
}

/**
 * Where an order is paid: the page that is still open, else a new one, by another way where one is named. Asked twice
 * it gives the same.
 */
export function payOrder(
  request: Request,
  secret: string,
  body: PayOrderRequest = {},
): Promise<Answer<OrderPayment>> {
  return tryAsk(request, { to: 'POST /orders/:secret/payment', at: { secret }, body }, orderPayment);
}

/** A buyer has the telephone in hand that the order names. */
export function confirmOrder(
  request: Request,
  secret: string,
  body: ConfirmOrderRequest,
): Promise<Answer<OrderStatus>> {
  return tryAsk(request, { to: 'POST /orders/:secret/confirm', at: { secret }, body }, orderStatus);
}

/** Has another code sent to that telephone. */
export function sendConfirmationCode(request: Request, secret: string): Promise<Answer<OrderStatus>> {
  return tryAsk(request, { to: 'POST /orders/:secret/confirmation-code', at: { secret } }, orderStatus);
}

/** Gives up an order that is not paid yet; its pieces are free again. */
export function cancelOrder(request: Request, secret: string): Promise<Answer<OrderStatus>> {
  return tryAsk(request, { to: 'POST /orders/:secret/cancel', at: { secret } }, orderStatus);
}

/** Where money goes back to that did not come by card. */
export function namePaybackAccount(
  request: Request,
  secret: string,
  body: PaybackAccountRequest,
): Promise<Answer<OrderStatus>> {
  return tryAsk(request, { to: 'POST /orders/:secret/payback-account', at: { secret }, body }, orderStatus);
}

/** The buyer says that a parcel of theirs has arrived. */
export function receiveParcel(request: Request, secret: string, id: string): Promise<Answer<OrderStatus>> {
  return tryAsk(
    request,
    { to: 'POST /orders/:secret/parcels/:id/received', at: { secret, id } },
    orderStatus,
  );
}
