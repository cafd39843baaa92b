import { MY_CART, type ShownCart } from '@daulang/commerce/api/carts';
import { askCart, bringCart, openCart } from '~/api/carts.server';
import { forgetCart, keepCart, readCartCookie } from './cart-cookie.server';
import { forgetLeft, keepLeft, readLeftCookie } from './left-cookie.server';

/**
 * Brings the reader's cart into that of the account they are signed in to. From then on the browser keeps no secret: it
 * says "mine", and the session says whose. Nobody is kept from signing in because the cart stays the guest's for now.
 */
export async function bringBasket(request: Request): Promise<{ hasLeftOut: boolean; headers: Headers }> {
  const { secret, before } = await readCartCookie(request);
  const guest = secret === MY_CART ? null : secret;
  return before.length > 0 ? bringBefore(request, before) : bring(request, guest);
}

/** Once more, what found no room before. */
export async function bringLeft(request: Request): Promise<{ hasLeftOut: boolean; headers: Headers }> {
  return bring(request, await readLeftCookie(request));
}

/** What found no room when it was brought; null where all did, or it was brought since. */
export async function readLeft(request: Request, headers: Headers): Promise<ShownCart | null> {
  const secret = await readLeftCookie(request);
  if (secret === null) return null;
  const { value: left, problem } = await askCart(request, secret);
  if (problem?.status === 404) headers.append('Set-Cookie', await forgetLeft());
  return left;
}

/** Who signs out leaves no cart in the browser. */
export async function leaveBasket(request: Request): Promise<Headers> {
  const headers = new Headers();
  const { secret, before } = await readCartCookie(request);
  if (secret !== null || before.length > 0) headers.append('Set-Cookie', await forgetCart());
  if ((await readLeftCookie(request)) !== null) headers.append('Set-Cookie', await forgetLeft());
  return headers;
}

async function bring(request: Request, guest: string | null) {
  const headers = new Headers();
  const { value: brought } = await bringCart(request, guest);
  if (!brought) return { hasLeftOut: false, headers };
  headers.append('Set-Cookie', await keepCart(MY_CART, brought));
  const hasLeftOut = guest !== null && brought.leftOut > 0;
  if (hasLeftOut) headers.append('Set-Cookie', await keepLeft(guest));
  else if (await readLeftCookie(request)) headers.append('Set-Cookie', await forgetLeft());
  return { hasLeftOut, headers };
}

/** A cart of before, when the browser kept all of it. */
async function bringBefore(request: Request, lines: Parameters<typeof openCart>[1]) {
  const headers = new Headers();
  const { value: opened } = await openCart(request, lines);
  if (opened) headers.append('Set-Cookie', await keepCart(opened.secret, opened));
  return { hasLeftOut: false, headers };
}
