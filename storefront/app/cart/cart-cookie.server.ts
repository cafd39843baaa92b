import { MOST_LINES } from '@daulang/commerce/api/cart-limits';
import type { CartSummary } from '@daulang/commerce/api/carts';
import { cartLine } from '@daulang/commerce/api/quotes';
import type { WantedPieces } from '~/api/carts.server';
import { signedCookie } from '~/security/signed-cookie.server';
import { unpackCart } from './packed-cart';

/** What the reader's browser says of their cart. */
export interface CartCookie {
  /** Null while there is none. */
  secret: string | null;
  /** As many pieces as were in it when it was asked for last. */
  pieces: number;
  /** An order was placed from it that may be paid by now: then fewer are in it. */
  isOrdered: boolean;
  /** A cart of before, when the browser kept all of it; people come back with one for thirty days. */
  before: WantedPieces[];
}

/** As long as the service keeps what nobody touches. */
const KEPT_SECONDS = 30 * 24 * 3600;

const cookie = signedCookie('cart', KEPT_SECONDS);

/** The secret's letters, a dot, how many pieces, and a letter more while its order waits. */
const FORM = /^([\w-]{1,64})\.(\d{1,4})(o?)$/;

const before = cartLine.array().max(MOST_LINES).catch([]);

/** No cart when there is no cookie, or when it is not one we signed. */
export async function readCartCookie(request: Request): Promise<CartCookie> {
  const kept: unknown = await cookie.parse(request.headers.get('cookie'));
  const [, secret, pieces, ordered] = (typeof kept === 'string' && FORM.exec(kept)) || [];
  if (secret) return { secret, pieces: Number(pieces), isOrdered: ordered === 'o', before: [] };
  const lines = before.parse(typeof kept === 'string' ? unpackCart(kept) : kept);
  return {
    secret: null,
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    isOrdered: false,
    before: lines,
  };
}

/** The `Set-Cookie` header that keeps a cart. */
export function keepCart(
  secret: string,
  { pieces, waiting }: Pick<CartSummary, 'pieces' | 'waiting'>,
): Promise<string> {
  return cookie.serialize(`${secret}.${pieces}${waiting ? 'o' : ''}`);
}

export function forgetCart(): Promise<string> {
  return cookie.serialize('', { maxAge: 0 });
}
