import { randomBytes } from 'node:crypto';

/**
 * Signs the cookies of this process (the cart). Without COOKIE_SECRET one is drawn for this run: outside production
 * a restart may forget a cart, in production several processes must agree.
 */
export const cookieSecret = secretOf(process.env);

function secretOf(env: NodeJS.ProcessEnv): string {
  if (env.COOKIE_SECRET && env.COOKIE_SECRET.length >= 32) return env.COOKIE_SECRET;
  if (env.APP_MODE === 'production' || env.COOKIE_SECRET) {
    throw new Error(
      'COOKIE_SECRET is missing or shorter than 32 characters: it signs the storefront’s cookies.',
    );
  }
  return randomBytes(32).toString('hex');
}

/** Cookies are marked Secure where the public address is https; on a machine of one's own it is not. */
export const secureCookies = (process.env.PUBLIC_URL ?? '').startsWith('https:');
