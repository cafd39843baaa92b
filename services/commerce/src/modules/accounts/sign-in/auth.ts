import { passkey } from '@better-auth/passkey';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { phoneNumber } from 'better-auth/plugins/phone-number';
import type pg from 'pg';
import type { Config } from '../../../platform/config/config.js';

export const AUTH_BASE_PATH = '/api/v1/auth';

const DAY_SECONDS = 24 * 60 * 60;

/** What sign-in asks of us: codes are kept and checked by our own tables, hashed and counted. */
export interface SignInCodes {
  send(phone: string, code: string): Promise<void>;
  check(phone: string, code: string): Promise<boolean>;
}

/** The options alone, so that a test can compare them with the migrated tables. */
export function authOptions(config: Config, pool: pg.Pool, codes: SignInCodes) {
  return {
    appName: 'Dấu Làng',
    baseURL: config.publicUrl.origin,
    basePath: AUTH_BASE_PATH,
    secret: config.authSecret,
    trustedOrigins: config.trustedOrigins,
    database: pool,
    session: { expiresIn: 30 * DAY_SECONDS, updateAge: DAY_SECONDS },
    // Passkey challenges wait here under a hash of their name.
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: {
      verification: {
        // The plugin would write the code itself here, readable. Ours is hashed in accounts.sign_in_codes.
        create: { before: async (row) => ({ data: { ...row, value: withoutCode(row.value) } }) },
      },
    },
    // Our own limits (per number and per address, in the database) stand before this; see the controller.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'daulang',
      useSecureCookies: config.publicUrl.protocol === 'https:',
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      phoneNumber({
        expiresIn: CODE_SECONDS,
        sendOTP: ({ phoneNumber: phone, code }) => codes.send(phone, code),
        verifyOTP: ({ phoneNumber: phone, code }) => codes.check(phone, code),
      }),
      passkey({
        rpID: config.publicUrl.hostname,
        rpName: 'Dấu Làng',
        origin: config.publicUrl.origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }),
    ],
  } satisfies BetterAuthOptions;
}

/** How long a code is good for. */
export const CODE_SECONDS = 300;

export function createAuth(config: Config, pool: pg.Pool, codes: SignInCodes) {
  return betterAuth(authOptions(config, pool, codes));
}

export type Auth = ReturnType<typeof createAuth>;

function withoutCode(value: string): string {
  return /^\d{6}:\d+$/.test(value) ? 'kept as a hash' : value;
}
