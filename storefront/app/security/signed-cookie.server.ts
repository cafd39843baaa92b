import { randomBytes } from 'node:crypto';
import { type Cookie, createCookie } from 'react-router';

/**
 * Without COOKIE_SECRET one is drawn for this run: outside production a restart may forget a cart, in production
 * several processes must agree.
 */
const secret = secretOf(process.env);

function secretOf(env: NodeJS.ProcessEnv): string {
  if (env.COOKIE_SECRET && env.COOKIE_SECRET.length >= 32) return env.COOKIE_SECRET;
  if (env.APP_MODE === 'production' || env.COOKIE_SECRET) {
    throw new Error(
      'COOKIE_SECRET is missing or shorter than 32 characters: it signs the storefront’s cookies.',
    );
  }
  return randomBytes(32).toString('hex');
}

/** What only this server reads, and nobody else can make up. */
export function signedCookie(name: string, keptSeconds: number): Cookie {
  return createCookie(name, {
    secrets: [secret],
    httpOnly: true,
    sameSite: 'lax',
    // On a machine of one's own the public address is not https, and no browser would send it.
    secure: (process.env.PUBLIC_URL ?? '').startsWith('https:'),
    path: '/',
    maxAge: keptSeconds,
  });
}
