import type { Address } from '@daulang/sandbox-kit/door';
import {
  ConfigRefused,
  type Environment,
  portOf,
  refuseProduction,
  urlOf,
} from '@daulang/sandbox-kit/environment';

/** What the sandbox is told by its environment. */
export interface BankSandboxConfig extends Address {
  /** The file all state is kept in; null keeps it in memory. */
  journalFile: string | null;
  account: Account;
  /** Where "back to the shop" may lead; null leads nowhere. */
  shopOrigin: string | null;
  /** Who is told of transfers; null tells nobody. */
  listener: Listener | null;
}

/** The one account this bank keeps. */
export interface Account {
  /** The bank's six digits at NAPAS. */
  bin: string;
  number: string;
  holder: string;
}

/** The address notifications go to, and what it knows their sender by. */
export interface Listener {
  url: string;
  apiKey: string;
}

/**
 * Reads APP_MODE, STATE_DIR, BANK_SANDBOX_HOST, BANK_SANDBOX_PORT, BANK_BIN, BANK_ACCOUNT_NUMBER, BANK_ACCOUNT_NAME,
 * PUBLIC_URL (the shop's), SEPAY_API_KEY and BANK_WEBHOOK_URL (default: the service on this machine at COMMERCE_PORT).
 * @throws ConfigRefused in production, and for a value that cannot be used
 */
export function readConfig(env: Environment): BankSandboxConfig {
  refuseProduction(env, 'bank sandbox', 'set BANK_ACCOUNT_NUMBER to take transfers at a real bank');
  const apiKey = env['SEPAY_API_KEY'];
  if (apiKey && !/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new ConfigRefused(
      'SEPAY_API_KEY must be printable characters without spaces: it travels in a header.',
    );
  }
  const shop = urlOf(env, 'PUBLIC_URL');
  const webhookUrl =
    urlOf(env, 'BANK_WEBHOOK_URL') ??
    `http://127.0.0.1:${portOf(env, 'COMMERCE_PORT', 3001)}/api/v1/webhooks/bank/sepay`;
  return {
    host: env['BANK_SANDBOX_HOST'] || '127.0.0.1',
    port: portOf(env, 'BANK_SANDBOX_PORT', 12112),
    journalFile: `${env['STATE_DIR'] || '.local'}/bank-sandbox/journal.jsonl`,
    account: accountOf(env),
    shopOrigin: shop === null ? null : new URL(shop).origin,
    listener: apiKey ? { url: webhookUrl, apiKey } : null,
  };
}

function accountOf(env: Environment): Account {
  const account = {
    bin: env['BANK_BIN'] || '970436',
    number: env['BANK_ACCOUNT_NUMBER'] || '1012345678',
    holder: env['BANK_ACCOUNT_NAME'] || 'DAU LANG THU NGHIEM',
  };
  if (!/^\d{6}$/.test(account.bin))
    throw new ConfigRefused(`BANK_BIN must be six digits, got "${account.bin}".`);
  if (!/^[A-Z0-9]{1,19}$/.test(account.number)) {
    throw new ConfigRefused(
      `BANK_ACCOUNT_NUMBER must be 1 to 19 digits and capital letters, got "${account.number}".`,
    );
  }
  return account;
}
