import { MOST_LINES } from '@daulang/commerce/api/cart-limits';
import { cartLine } from '@daulang/commerce/api/orders';
import { signedCookie } from '~/security/signed-cookie.server';
import type { CartLine } from './cart';
import { packCart, unpackCart } from './packed-cart';

/** Thirty days: long enough to come back from a journey, short enough to be forgotten. */
const KEPT_SECONDS = 30 * 24 * 3600;

const cookie = signedCookie('cart', KEPT_SECONDS);

const storedCart = cartLine.array().max(MOST_LINES).catch([]);

/** The reader's cart; empty when there is none, or when the cookie is not one we signed. */
export async function readCart(request: Request): Promise<CartLine[]> {
  const kept: unknown = await cookie.parse(request.headers.get('cookie'));
  // Carts of before were kept as a list; people come back with them for thirty days.
  return storedCart.parse(typeof kept === 'string' ? unpackCart(kept) : kept);
}

/** The `Set-Cookie` header that keeps a cart. */
export function keepCart(lines: CartLine[]): Promise<string> {
  return cookie.serialize(packCart(lines));
}
