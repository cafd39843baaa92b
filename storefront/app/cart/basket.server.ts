import { MY_CART, type ShownCart, type CartSummary } from '@daulang/commerce/api/carts';
import type { Problem } from '@daulang/commerce/api/problems';
import { data } from 'react-router';
import { askCart, openCart, sumUpCart } from '~/api/carts.server';
import { type CartPlace, NOWHERE } from './cart-place';
import { forgetCart, keepCart, readCartCookie } from './cart-cookie.server';

/** The reader's cart, and the cookie that keeps what has changed of it. */
export interface Basket {
  secret: string | null;
  /** Null while nothing was ever put in. */
  cart: ShownCart | null;
  headers: Headers;
}

/**
 * How many pieces are in the cart, for the head of each page. The service is asked only while an order may be paid, and of
 * the cart of an account, into which another device puts something too.
 */
export async function piecesInCart(request: Request): Promise<{ pieces: number; headers: Headers }> {
  const { secret, pieces, isOrdered } = await readCartCookie(request);
  const headers = new Headers();
  if (secret === null || !(isOrdered || secret === MY_CART)) return { pieces, headers };
  const { value: summary, problem } = await sumUpCart(request, secret);
  if (problem && isOver(secret, problem)) headers.append('Set-Cookie', await forgetCart());
  // While the service sleeps nobody knows.
  if (!summary) return { pieces: isNone(secret, problem) ? 0 : pieces, headers };
  await keepChange(headers, secret, { pieces, isOrdered }, summary);
  return { pieces: summary.pieces, headers };
}

/**
 * The cart as a page shows it, priced once: to where it is said to go.
 *
 * @throws the problem as a response, when the service does not answer
 */
export async function readBasket(request: Request, place: CartPlace = NOWHERE): Promise<Basket> {
  const kept = await secretOfCart(request);
  const { secret, headers } = kept;
  if (secret === null) return { secret, cart: null, headers };
  const { value: cart, problem } = await askCart(request, secret, place);
  if (problem && isNone(secret, problem)) {
    if (!isOver(secret, problem)) return { secret, cart: null, headers };
    headers.append('Set-Cookie', await forgetCart());
    return { secret: null, cart: null, headers };
  }
  if (problem) throw data(problem, { status: problem.status });
  await keepChange(headers, secret, kept, cart);
  return { secret, cart, headers };
}

/** The secret of the reader's cart; one of before is brought to the service first. */
export async function secretOfCart(request: Request) {
  const { secret, before, ...known } = await readCartCookie(request);
  const headers = new Headers();
  if (secret !== null || before.length === 0) return { secret, headers, ...known };
  const { value: opened, problem } = await openCart(request, before, { isAnonymous: true });
  if (problem) throw data(problem, { status: problem.status });
  headers.append('Set-Cookie', await keepCart(opened.secret, opened));
  return { secret: opened.secret, headers, pieces: opened.pieces, isOrdered: false };
}

/** There is no such cart: in that of an account nothing was put yet, or its session has ended. */
const isNone = (secret: string, { status }: Problem): boolean =>
  status === 404 || (secret === MY_CART && status === 401);

/** Nor will there be one again by this name. An account's is opened when something is put in, here or elsewhere. */
const isOver = (secret: string, problem: Problem): boolean =>
  isNone(secret, problem) && !(secret === MY_CART && problem.status === 404);

async function keepChange(
  headers: Headers,
  secret: string,
  known: { pieces: number; isOrdered: boolean },
  now: CartSummary,
): Promise<void> {
  if (known.pieces === now.pieces && known.isOrdered === (now.waiting !== null)) return;
  headers.append('Set-Cookie', await keepCart(secret, now));
}
