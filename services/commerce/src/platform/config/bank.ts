import { CannotStart } from '../cannot-start.js';
import type { Environment } from './environment.js';

/** The house's own account, which takes all transfers, and who may tell of them. */
export interface BankConfig {
  /** The bank's six digits at NAPAS. */
  bin: string;
  accountNumber: string;
  /** As the bank writes it: capital letters without accents. */
  accountName: string;
  /** Where a browser finds the stand-in for a bank; never in production. */
  sandboxUrl: URL | undefined;
  /** Each opens the webhook of its sender; a sender without one is not heard. */
  sepayApiKey: string | undefined;
  payosChecksumKey: string | undefined;
  hmacSecret: string | undefined;
}

/** Of no use to anybody without an account. */
const BESIDE_AN_ACCOUNT = [
  'BANK_SANDBOX_URL',
  'SEPAY_API_KEY',
  'PAYOS_CHECKSUM_KEY',
  'BANK_WEBHOOK_SECRET',
] as const;

/**
 * The account whole, or none: then nobody is offered a transfer.
 * @throws CannotStart naming what is missing of an account that is named in part
 */
export function bankOf(env: Environment): BankConfig | undefined {
  const { BANK_BIN: bin, BANK_ACCOUNT_NUMBER: accountNumber, BANK_ACCOUNT_NAME: accountName } = env;
  if (!bin || !accountNumber || !accountName) {
    refuseHalf(env);
    return undefined;
  }
  return {
    bin,
    accountNumber,
    accountName,
    sandboxUrl: env.BANK_SANDBOX_URL ? new URL(env.BANK_SANDBOX_URL) : undefined,
    sepayApiKey: env.SEPAY_API_KEY,
    payosChecksumKey: env.PAYOS_CHECKSUM_KEY,
    hmacSecret: env.BANK_WEBHOOK_SECRET,
  };
}

function refuseHalf(env: Environment): void {
  const account = ['BANK_BIN', 'BANK_ACCOUNT_NUMBER', 'BANK_ACCOUNT_NAME'] as const;
  const named = [...account, ...BESIDE_AN_ACCOUNT].filter((name) => env[name]);
  if (named.length === 0) return;
  const missing = account.filter((name) => !env[name]);
  throw new CannotStart(
    `${named.join(', ')}: set, but not ${missing.join(', ')}. Transfers need bank, account and name of its holder, or none.`,
  );
}
