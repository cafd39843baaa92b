import type { Address } from '@daulang/sandbox-kit/door';
import {
  ConfigRefused,
  type Environment,
  portOf,
  refuseProduction,
  urlOf,
} from '@daulang/sandbox-kit/environment';

/** What the sandbox is told by its environment. */
export interface SandboxConfig extends Address {
  /** Where a browser reaches the pay page; by default this host and port. */
  publicUrl: string | null;
  /** The file all state is kept in; null keeps it in memory. */
  journalFile: string | null;
  /** Where events are sent; null sends none. */
  webhook: WebhookEndpoint | null;
}

export interface WebhookEndpoint {
  url: string;
  /** What its events are signed with. */
  secret: string;
  /** Only these types of events, as one ticks them in Stripe's dashboard; absent: all. */
  events?: readonly string[] | undefined;
}

/**
 * Reads APP_MODE, STATE_DIR, STRIPE_SANDBOX_HOST, STRIPE_SANDBOX_PORT, STRIPE_SANDBOX_URL, STRIPE_WEBHOOK_URL
 * (default: the service on this machine at COMMERCE_PORT), STRIPE_WEBHOOK_EVENTS (with commas between; default: all) and
 * STRIPE_WEBHOOK_SECRET.
 * @throws ConfigRefused in production, and for a value that cannot be used
 */
export function readConfig(env: Environment): SandboxConfig {
  refuseProduction(env, 'Stripe sandbox', 'set STRIPE_SECRET_KEY to use Stripe itself');
  const secret = env['STRIPE_WEBHOOK_SECRET'];
  const webhookUrl =
    urlOf(env, 'STRIPE_WEBHOOK_URL') ??
    `http://127.0.0.1:${portOf(env, 'COMMERCE_PORT', 3001)}/api/v1/webhooks/stripe`;
  return {
    host: env['STRIPE_SANDBOX_HOST'] || '127.0.0.1',
    port: portOf(env, 'STRIPE_SANDBOX_PORT', 12111),
    // Addresses of pages are put behind it.
    publicUrl: urlOf(env, 'STRIPE_SANDBOX_URL')?.replace(/\/+$/, '') ?? null,
    journalFile: `${env['STATE_DIR'] || '.local'}/stripe-sandbox/journal.jsonl`,
    webhook: secret ? { url: webhookUrl, secret, events: eventsOf(env['STRIPE_WEBHOOK_EVENTS']) } : null,
  };
}

function eventsOf(text: string | undefined): string[] | undefined {
  if (!text) return undefined;
  const events = text.split(',').map((type) => type.trim());
  const wrong = events.find((type) => !/^[a-z_]+(\.[a-z_]+)+$/.test(type));
  if (wrong === undefined) return events;
  throw new ConfigRefused(`STRIPE_WEBHOOK_EVENTS must name events such as charge.refunded, got "${wrong}".`);
}
