import { randomBytes } from 'node:crypto';
import { createContext, type MiddlewareFunction } from 'react-router';

/** The word that lets this response's own scripts run; drawn anew for each response. */
export const nonceContext = createContext('');

const lasting = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Puts the headers every answer needs on it, where a route did not choose stricter ones. */
export const securityHeaders: MiddlewareFunction<Response> = async ({ context }, next) => {
  context.set(nonceContext, randomBytes(16).toString('base64'));
  const response = await next();
  for (const [name, value] of Object.entries(lasting)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
};

/**
 * The content policy of a page that React wrote: of one without scripts where there is no nonce. `style-src-attr` is for
 * widths that are data (charts, maps).
 */
export function pagePolicy(nonce: string | null): string {
  const named = nonce === null ? '' : ` 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    nonce === null ? "script-src 'none'" : `script-src 'self'${named}`,
    `style-src 'self'${named}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action 'self' ${formTargets.join(' ')}`,
  ].join('; ');
}

/**
 * Where a form's answer may redirect to: browsers hold that redirect to `form-action` too, and without a script, or
 * before it has come, every button is a form. Buyers are sent to pay, officers to the sealing host.
 */
const formTargets = [...payOriginsOf(process.env.STRIPE_API_BASE), ...sealOriginsOf(process.env.SEAL_URL)];

/** The sandbox stands wherever STRIPE_API_BASE says, and is opened by the browser under either name of this machine. */
function payOriginsOf(sandbox: string | undefined): string[] {
  if (!sandbox) return ['https://checkout.stripe.com'];
  const { origin, port } = new URL(sandbox);
  return [...new Set([origin, `http://localhost:${port}`, `http://127.0.0.1:${port}`])];
}

function sealOriginsOf(sealUrl: string | undefined): string[] {
  return sealUrl ? [new URL(sealUrl).origin] : [];
}
