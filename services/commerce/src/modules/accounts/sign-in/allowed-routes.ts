import type { z } from 'zod';
import { deletePasskeyRequest, sendCodeRequest, verifyCodeRequest } from '../../../../api/accounts.js';

interface AllowedRoute {
  method: 'GET' | 'POST';
  /** Checked by us first; bodies of the passkey routes are the browser's own and checked by the library. */
  body?: z.ZodType;
}

/**
 * The part of better-auth that is open. The library brings many more routes (e-mail sign-up, password reset,
 * changing a user's record); what is not in this list does not exist here.
 */
export const ALLOWED_ROUTES: Readonly<Record<string, AllowedRoute>> = {
  '/phone-number/send-otp': { method: 'POST', body: sendCodeRequest },
  '/phone-number/verify': { method: 'POST', body: verifyCodeRequest },
  '/sign-out': { method: 'POST' },
  '/get-session': { method: 'GET' },
  '/passkey/generate-register-options': { method: 'GET' },
  '/passkey/verify-registration': { method: 'POST' },
  '/passkey/generate-authenticate-options': { method: 'GET' },
  '/passkey/verify-authentication': { method: 'POST' },
  '/passkey/list-user-passkeys': { method: 'GET' },
  '/passkey/delete-passkey': { method: 'POST', body: deletePasskeyRequest },
};
