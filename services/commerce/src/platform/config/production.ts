import { isDrawnSecret, kindsIn } from '../../../api/drawn-secret.js';
import { isDrawnKey } from './drawn-key.js';
import type { Environment } from './environment.js';

/** Stripe's keys that move money, whole or restricted; never those of its test mode or of our sandbox. */
const LIVE_KEY = /^(sk|rk)_live_[A-Za-z0-9]{24,}$/;
const WEBHOOK_SECRET = /^whsec_[A-Za-z0-9+/=]{32,}$/;

/** Who knows one of these can say that money came. */
const BANK_KEYS = ['SEPAY_API_KEY', 'PAYOS_CHECKSUM_KEY', 'BANK_WEBHOOK_SECRET'] as const;

/** What production must not start with. Empty when all is well; each line names its variable. */
export function productionComplaints(env: Environment): string[] {
  const complaints: string[] = [];
  const demand = (ok: unknown, sentence: string) => {
    if (!ok) complaints.push(sentence);
  };
  demand(
    isDrawnSecret(env.AUTH_SECRET),
    'AUTH_SECRET is weak: use 32 random bytes, for example from `openssl rand -base64 32`.',
  );
  demand(
    isStrongOrAbsent(passwordOf(env.DATABASE_URL)),
    'DATABASE_URL has a weak password: use 16 random characters or more.',
  );
  demand(
    !env.DATABASE_REPLICA_URL || isStrongOrAbsent(passwordOf(env.DATABASE_REPLICA_URL)),
    'DATABASE_REPLICA_URL has a weak password: use 16 random characters or more.',
  );
  demand(env.PUBLIC_URL.startsWith('https://'), 'PUBLIC_URL must be https in production: passkeys need it.');
  demand(env.SEAL_URL.startsWith('https://'), 'SEAL_URL must be https in production: passkeys need it.');
  demand(
    new URL(env.PUBLIC_URL).host !== new URL(env.SEAL_URL).host,
    'SEAL_URL must be a host of its own, so that the shop cannot ask for a sealing key.',
  );
  demand(
    LIVE_KEY.test(env.STRIPE_SECRET_KEY ?? ''),
    'STRIPE_SECRET_KEY is not set or no live key (sk_live_… or rk_live_…): no other takes real money.',
  );
  demand(
    WEBHOOK_SECRET.test(env.STRIPE_WEBHOOK_SECRET ?? '') && kindsIn(env.STRIPE_WEBHOOK_SECRET ?? '') >= 12,
    'STRIPE_WEBHOOK_SECRET is not set or not as Stripe draws it (whsec_ and 32 characters or more): payments could be forged.',
  );
  demand(!env.STRIPE_API_BASE, 'STRIPE_API_BASE is set: in production the client speaks to Stripe itself.');
  demand(
    !env.BANK_SANDBOX_URL,
    'BANK_SANDBOX_URL is set: in production buyers pay from a bank of their own.',
  );
  for (const name of BANK_KEYS) {
    demand(
      !env[name] || isStrong(env[name]),
      `${name} is weak: use 16 random characters or more, or whoever guesses it tells of transfers that never came.`,
    );
  }
  demand(env.CHAIN_RPC_URL && env.CRAFT_REGISTRY, 'CHAIN_RPC_URL and CRAFT_REGISTRY are not set.');
  demand(
    !env.RELAYER_KEY || isDrawnKey(env.RELAYER_KEY),
    'RELAYER_KEY is a key that everybody knows or could guess: draw one of your own.',
  );
  demand(
    !env.DEMO_KEYS_FILE,
    'DEMO_KEYS_FILE is set: in production only the officers themselves approve keys.',
  );
  demand(env.SMS_URL, 'SMS_URL is not set: nobody could sign in, because codes go by text message.');
  demand(
    !env.SMS_URL || env.SMS_URL.startsWith('https://'),
    'SMS_URL must be https in production: sign-in codes and telephone numbers travel by it.',
  );
  demand(
    !env.SMS_URL || env.SMS_TOKEN || new URL(env.SMS_URL).username,
    'SMS_TOKEN is not set, and SMS_URL names no token either: the gateway could not tell us from strangers.',
  );
  demand(env.SMTP_URL, 'SMTP_URL is not set: letters to buyers would go nowhere.');
  return complaints;
}

const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);

/** No password is another way to sign in (a certificate, the machine's own identity), which is the database's matter. */
function isStrongOrAbsent(password: string): boolean {
  return password === '' || isStrong(password);
}

function isStrong(secret: string): boolean {
  return secret.length >= 16 && kindsIn(secret) >= 8;
}
