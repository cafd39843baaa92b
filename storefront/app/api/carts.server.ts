import {
  type BroughtCart,
  broughtCart,
  shownCart,
  type ShownCart,
  cartSummary,
  type CartSummary,
  openedCart,
  type OpenedCart,
} from '@daulang/commerce/api/carts';
import type { RequestBody } from '@daulang/commerce/api/requests';
import { type CartPlace, NOWHERE } from '~/cart/cart-place';
import { type Answer, type Manner, tryAsk } from './ask.server';

/** A product and how many of its pieces. */
export interface WantedPieces {
  productId: string;
  quantity: number;
}

/** A new cart with these in it. */
export function openCart(
  request: Request,
  lines: WantedPieces[],
  manner?: Manner,
): Promise<Answer<OpenedCart>> {
  return tryAsk(request, { to: 'POST /carts', body: { lines } }, openedCart, manner);
}

/** Brings a guest's cart into that of who is signed in; null where there is none to bring. */
export function bringCart(request: Request, secret: string | null): Promise<Answer<BroughtCart>> {
  const body = secret === null ? {} : { cart: secret };
  return tryAsk(request, { to: 'POST /account/cart', body }, broughtCart);
}

/** What is in a cart, what it costs now, and what has changed since it was put in. */
export function askCart(
  request: Request,
  secret: string,
  { countryCode, provinceCode, pickUp }: CartPlace = NOWHERE,
): Promise<Answer<ShownCart>> {
  const query = { countryCode, provinceCode, pickUp };
  return tryAsk(request, { to: 'GET /carts/:secret', at: { secret }, query }, shownCart);
}

/** How much is in it, and what became of its order. */
export function sumUpCart(request: Request, secret: string): Promise<Answer<CartSummary>> {
  return tryAsk(request, { to: 'GET /carts/:secret/summary', at: { secret } }, cartSummary);
}

/** So many pieces more. */
export function addToCart(
  request: Request,
  secret: string,
  wanted: WantedPieces,
): Promise<Answer<CartSummary>> {
  return tryAsk(request, { to: 'POST /carts/:secret/lines', at: { secret }, body: wanted }, cartSummary);
}

/** Exactly so many pieces; none takes the product out. */
export function setInCart(
  request: Request,
  secret: string,
  { productId, quantity }: WantedPieces,
): Promise<Answer<CartSummary>> {
  return tryAsk(
    request,
    { to: 'PUT /carts/:secret/lines/:productId', at: { secret, productId }, body: { quantity } },
    cartSummary,
  );
}

/** The code of a voucher as it was typed; empty takes the one that is in it out, or the gift voucher. */
export function setVoucher(
  request: Request,
  secret: string,
  body: RequestBody<'PUT /carts/:secret/voucher'>,
): Promise<Answer<CartSummary>> {
  return tryAsk(request, { to: 'PUT /carts/:secret/voucher', at: { secret }, body }, cartSummary);
}
