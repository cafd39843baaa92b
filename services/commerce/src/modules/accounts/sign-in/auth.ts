import { passkey } from '@better-auth/passkey';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { phoneNumber } from 'better-auth/plugins/phone-number';
import type pg from 'pg';
import type { Config } from '../../../platform/config/config.js';
import { AUTH_BASE_PATH, DEVICE_HEADER } from './library-route.js';

const DAY_SECONDS = 24 * 60 * 60;

/** What sign-in asks of us: codes are sent and kept by our own use cases and table, hashed and counted. */
export type CheckCode = (typed: { phone: string; deviceId: string; code: string }) => Promise<boolean>;

/** The options alone, so that a test can compare them with the migrated tables. */
export function authOptions(config: Config, pool: pg.Pool, checkCode: CheckCode) {
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
    // Our own limits (per number, device and address, in the database) stand before this; see the controller.
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
        // The plugin would leave a row for every number, also for one that nobody has: our use case sends.
        sendOTP: () => {
          throw new Error('Codes are sent by SendSignInCode, never by the plugin.');
        },
        verifyOTP: ({ phoneNumber: phone, code }, context) =>
          checkCode({ phone, code, deviceId: context?.headers?.get(DEVICE_HEADER) ?? '' }),
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

export function createAuth(config: Config, pool: pg.Pool, checkCode: CheckCode) {
  return betterAuth(authOptions(config, pool, checkCode));
}

export type Auth = ReturnType<typeof createAuth>;
