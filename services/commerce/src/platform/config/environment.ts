import { z } from 'zod';
import { pinnedRegistries } from '../../../api/pinned-registries.js';
import { postgresUrl } from './settings.js';

const evmAddress = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'expected an address: 0x and 40 hex digits');
const port = z.coerce.number().int().min(0).max(65535);
const httpUrl = z.url({ protocol: /^https?$/, error: 'expected an http(s) address' });
/** What travels in a header as it is. */
const headerToken = z.string().regex(/^[\x21-\x7e]+$/, 'expected printable characters without spaces');

function hasReadableUser(url: string): boolean {
  try {
    decodeURIComponent(new URL(url).username);
    return true;
  } catch {
    return false;
  }
}

/** The variables this service reads, under their names in `.env.example`. Empty counts as unset. */
export const environment = z.object({
  APP_MODE: z.enum(['demo', 'test', 'production']),
  PUBLIC_URL: httpUrl,
  SEAL_URL: httpUrl,
  DATABASE_URL: postgresUrl,
  DATABASE_REPLICA_URL: postgresUrl.optional(),
  AUTH_SECRET: z.string().min(32, 'expected at least 32 characters'),
  STATE_DIR: z.string().default('.local'),
  BLOCKS_DIR: z.string().optional(),
  COMMERCE_HOST: z.string().default('127.0.0.1'),
  COMMERCE_PORT: port.default(3001),
  CHAIN_RPC_URL: z.string().optional(),
  CHAIN_ID: z.coerce.number().int().positive().optional(),
  CRAFT_REGISTRY: evmAddress.optional(),
  CERTIFICATE_REGISTRY: evmAddress.optional(),
  CERTIFICATE_TOKEN: evmAddress.optional(),
  PINNED_REGISTRIES: pinnedRegistries,
  VERDICT_SHARED_MS: z.coerce.number().int().min(0).max(5_000).default(500),
  WEBAUTHN_VERIFIER: evmAddress.optional(),
  P256_VERIFIER: evmAddress.optional(),
  DEPLOYMENT_BLOCK: z.coerce.bigint().default(0n),
  CHAIN_CONFIRMATIONS: z.coerce.number().int().min(1).optional(),
  CHAIN_FINAL_AFTER_SECONDS: z.coerce.number().int().min(0).optional(),
  RELAYER_KEY: z
    .string()
    .regex(/^0x[0-9a-fA-F]{64}$/, 'expected a private key: 0x and 64 hex digits')
    .optional(),
  STRIPE_API_BASE: httpUrl.optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  BANK_BIN: z
    .string()
    .regex(/^\d{6}$/, 'expected the six digits of the bank at NAPAS')
    .optional(),
  BANK_ACCOUNT_NUMBER: z
    .string()
    .regex(/^[A-Z0-9]{1,19}$/, 'expected 1 to 19 digits and capital letters')
    .optional(),
  BANK_ACCOUNT_NAME: z
    .string()
    .regex(
      /^[A-Z0-9]([ -_]{0,48}[!-_])?$/,
      'expected 1 to 50 capital letters without accents, as the bank writes it',
    )
    .optional(),
  BANK_SANDBOX_URL: httpUrl.optional(),
  SEPAY_API_KEY: headerToken.optional(),
  PAYOS_CHECKSUM_KEY: headerToken.optional(),
  BANK_WEBHOOK_SECRET: headerToken.optional(),
  IPFS_API_URL: httpUrl.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'expected smtp://…' }).optional(),
  SMS_URL: httpUrl.refine(hasReadableUser, 'its token is not percent-encoded').optional(),
  SMS_TOKEN: headerToken.optional(),
  DEMO_KEYS_FILE: z.string().optional(),
  MAIL_FROM: z.string().default('Dấu Làng <no-reply@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Environment = z.infer<typeof environment>;
