import {
  orderPayment,
  type OrderPayment,
  orderStatus,
  type OrderStatus,
  placedOrder,
  type PlacedOrder,
  type PlaceOrderRequest,
  quote,
  type Quote,
} from '@daulang/commerce/api/orders';
import type { CartLine } from '~/cart/cart';
import { type Answer, ask, tryAsk } from './ask.server';

/** What a cart costs now, parcel by parcel. `waiting` is the reader's own unpaid order, whose pieces are theirs. */
export function askQuote(request: Request, lines: CartLine[], waiting?: string): Promise<Quote> {
  return ask(request, '/quotes', quote, { method: 'POST', body: { lines, waiting }, isAnonymous: true });
}

/** Reserves the pieces and opens the payment; the same key never orders twice. */
export function placeOrder(
  request: Request,
  order: PlaceOrderRequest,
  idempotencyKey: string,
): Promise<Answer<PlacedOrder>> {
  return tryAsk(request, '/orders', placedOrder, { method: 'POST', body: order, idempotencyKey });
}

/** An order by the secret of its link. */
export function askOrder(request: Request, secret: string): Promise<OrderStatus> {
  return ask(request, `/orders/${encodeURIComponent(secret)}`, orderStatus);
}

/** The same, where the page goes on without it. */
export function findOrder(request: Request, secret: string): Promise<Answer<OrderStatus>> {
  return tryAsk(request, `/orders/${encodeURIComponent(secret)}`, orderStatus);
}

/** The page to pay an order on: the one that is still open, else a new one. Asked twice it gives the same. */
export function payOrder(request: Request, secret: string): Promise<Answer<OrderPayment>> {
  return tryAsk(request, `/orders/${encodeURIComponent(secret)}/payment`, orderPayment, { method: 'POST' });
}

/** Gives up an order that is not paid yet; its pieces are free again. */
export function cancelOrder(request: Request, secret: string): Promise<Answer<OrderStatus>> {
  return tryAsk(request, `/orders/${encodeURIComponent(secret)}/cancel`, orderStatus, { method: 'POST' });
}
