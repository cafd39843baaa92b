import { signedCookie } from '~/security/signed-cookie.server';
import type { CartLine } from './cart';
import { packCart, unpackCart } from './packed-cart';

/** An order of this reader, and what of the cart it was. */
export interface PlacedCart {
  secret: string;
  lines: CartLine[];
}

/** Longer than any order waits for money. */
const KEPT_SECONDS = 3 * 3600;

const cookie = signedCookie('placed', KEPT_SECONDS);

/** The order this reader placed last, while it may still wait for money. */
export async function readPlaced(request: Request): Promise<PlacedCart | null> {
  const kept: unknown = await cookie.parse(request.headers.get('cookie'));
  if (typeof kept !== 'string') return null;
  const [secret, packed] = kept.split('/');
  return secret && packed !== undefined ? { secret, lines: unpackCart(packed) } : null;
}

/** The `Set-Cookie` header that keeps it; both parts are base64url, which has no slash. */
export function keepPlaced({ secret, lines }: PlacedCart): Promise<string> {
  return cookie.serialize(`${secret}/${packCart(lines)}`);
}

export function forgetPlaced(): Promise<string> {
  return cookie.serialize('', { maxAge: 0 });
}
