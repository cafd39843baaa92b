import type { Environment } from './config.js';

/** Words that betray a secret somebody meant to change later. */
const PLACEHOLDER = /change|secret|password|example|demo|test|default|12345|abcd/i;

/** A random secret of 32 characters has far more different ones; a typed one such as `aaaa…` has fewer. */
const DISTINCT_CHARACTERS = 12;

/** What production must not start with. Empty when all is well; each line names its variable. */
export function productionComplaints(env: Environment): string[] {
  const complaints: string[] = [];
  const demand = (ok: unknown, sentence: string) => {
    if (!ok) complaints.push(sentence);
  };
  demand(
    isStrong(env.AUTH_SECRET),
    'AUTH_SECRET is weak: use 32 random bytes, for example from `openssl rand -base64 32`.',
  );
  demand(env.PUBLIC_URL.startsWith('https://'), 'PUBLIC_URL must be https in production: passkeys need it.');
  demand(env.SEAL_URL.startsWith('https://'), 'SEAL_URL must be https in production: passkeys need it.');
  demand(
    new URL(env.PUBLIC_URL).host !== new URL(env.SEAL_URL).host,
    'SEAL_URL must be a host of its own, so that the shop cannot ask for a sealing key.',
  );
  demand(
    env.STRIPE_SECRET_KEY,
    'STRIPE_SECRET_KEY is not set: production takes no payments from the sandbox.',
  );
  demand(
    env.STRIPE_WEBHOOK_SECRET?.startsWith('whsec_'),
    'STRIPE_WEBHOOK_SECRET is not set or not of the form whsec_…: payments could be forged.',
  );
  demand(!env.STRIPE_API_BASE, 'STRIPE_API_BASE is set: in production the client speaks to Stripe itself.');
  demand(env.CHAIN_RPC_URL && env.CRAFT_REGISTRY, 'CHAIN_RPC_URL and CRAFT_REGISTRY are not set.');
  demand(
    !env.RELAYER_KEY || isStrongKey(env.RELAYER_KEY),
    'RELAYER_KEY is a well-known or constant key: draw one of your own.',
  );
  demand(
    !env.DEMO_KEYS_FILE,
    'DEMO_KEYS_FILE is set: in production only the officers themselves approve keys.',
  );
  demand(env.SMTP_URL, 'SMTP_URL is not set: letters to buyers would go nowhere.');
  return complaints;
}

function isStrong(secret: string): boolean {
  return new Set(secret).size >= DISTINCT_CHARACTERS && !PLACEHOLDER.test(secret);
}

function isStrongKey(key: string): boolean {
  // The first account that every development chain opens with; its key is public.
  const FIRST_DEVELOPMENT_KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
  return new Set(key.slice(2)).size >= 8 && key.toLowerCase() !== FIRST_DEVELOPMENT_KEY;
}
