import { signedCookie } from '~/security/signed-cookie.server';

/** Long enough to order, or to take something out, and to put the rest in. */
const KEPT_SECONDS = 24 * 3600;

const cookie = signedCookie('cart-left', KEPT_SECONDS);

/** The secret of the guest's cart of which not all found room in the account's; null where all did. */
export async function readLeftCookie(request: Request): Promise<string | null> {
  const kept: unknown = await cookie.parse(request.headers.get('cookie'));
  return typeof kept === 'string' && /^[\w-]{1,64}$/.test(kept) ? kept : null;
}

export function keepLeft(secret: string): Promise<string> {
  return cookie.serialize(secret);
}

export function forgetLeft(): Promise<string> {
  return cookie.serialize('', { maxAge: 0 });
}
