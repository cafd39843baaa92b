import type { OrderStatus } from '@daulang/commerce/api/orders';
import { findOrder } from '~/api/orders.server';
import { type CartLine, withoutBought } from './cart';
import { keepCart, readCart } from './cart.server';
import { forgetPlaced, type PlacedCart, readPlaced } from './placed-cart.server';

/** The reader's cart beside what they ordered and have not paid. */
export interface Basket {
  cart: CartLine[];
  /** Their own order that waits for money: its pieces are theirs, and a new order takes its place. */
  waiting: { secret: string; code: string; keptUntil: string } | null;
  /** The order that has just turned out to be paid: the cart is empty of it now. */
  paid: { secret: string } | null;
  /** Cookies that keep what has changed. */
  headers: Headers;
}

const paidStates: OrderStatus['state'][] = ['paid', 'packed', 'sent', 'delivered'];

/** Asks after the order that was placed last, if there is one: a cart is emptied when the money is there. */
export async function readBasket(request: Request): Promise<Basket> {
  const [cart, placed] = await Promise.all([readCart(request), readPlaced(request)]);
  const basket: Basket = { cart, waiting: null, paid: null, headers: new Headers() };
  if (!placed) return basket;
  const { value: order, problem } = await findOrder(request, placed.secret);
  if (!order) {
    // While the service sleeps nobody knows; an order that does not exist is not asked for again.
    if (problem.status === 404) basket.headers.append('Set-Cookie', await forgetPlaced());
    return basket;
  }
  if (paidStates.includes(order.state)) return paidBasket(basket, placed);
  if (order.state === 'placed' && order.expiresAt !== null && Date.parse(order.expiresAt) > Date.now()) {
    basket.waiting = { secret: placed.secret, code: order.code, keptUntil: order.expiresAt };
  }
  return basket;
}

async function paidBasket(basket: Basket, { secret, lines }: PlacedCart): Promise<Basket> {
  const cart = withoutBought(basket.cart, lines);
  basket.headers.append('Set-Cookie', await keepCart(cart));
  basket.headers.append('Set-Cookie', await forgetPlaced());
  return { ...basket, cart, paid: { secret } };
}
