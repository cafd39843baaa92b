import Stripe from 'stripe';
import type { Config } from '../../../platform/config/config.js';

/** With the sandbox any test key will do. */
const SANDBOX_KEY = 'sk_test_sandbox';
const ANSWER_WITHIN_MS = 10_000;

/**
 * The client: of Stripe itself with STRIPE_SECRET_KEY, of the sandbox with STRIPE_API_BASE, else null (parts of
 * the service that take no payments).
 */
export function stripeClient({ stripe }: Config): Stripe | null {
  if (!stripe.apiBase && !stripe.secretKey) return null;
  const where = stripe.apiBase && {
    host: stripe.apiBase.hostname,
    port: stripe.apiBase.port || (stripe.apiBase.protocol === 'https:' ? 443 : 80),
    protocol: stripe.apiBase.protocol === 'https:' ? ('https' as const) : ('http' as const),
  };
  return new Stripe(stripe.secretKey ?? SANDBOX_KEY, {
    ...where,
    maxNetworkRetries: 2,
    timeout: ANSWER_WITHIN_MS,
    telemetry: false,
    appInfo: { name: 'daulang' },
  });
}
