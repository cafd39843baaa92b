import { HttpException } from '@nestjs/common';
import type { DomainError } from '../../../kernel/errors.js';
import { Forbidden, NotFound, Unauthenticated } from '../../../platform/http/request-errors.js';
import { PasskeyRefused, SignInCodeWrong, SignInRefused } from '../domain/accounts.errors.js';

/** What the library says of who has no session. */
const NO_SESSION = 'UNAUTHORIZED';

/** What the library's refusal means in our words. Its `code` is kept as the reason, its message is not. */
export function signInError(path: string, status: number, body: string): DomainError | HttpException {
  const reason = reasonIn(body);
  // A registration that does not verify is answered 500 by the library, with this reason.
  if (reason === 'FAILED_TO_VERIFY_REGISTRATION') return new PasskeyRefused(reason);
  if (status >= 500) return new HttpException(`Sign-in failed: ${reason}`, status);
  if (path === '/phone-number/verify') return new SignInCodeWrong();
  // A failed proof of a passkey is answered 401 by the library; ours says what to do instead of "sign in".
  if (path === '/passkey/verify-authentication' || path === '/passkey/verify-registration') {
    return status === 401 && reason.includes('SESSION') ? new Unauthenticated() : new PasskeyRefused(reason);
  }
  // Somebody else's passkey is as good as none. The library says "sign in" to who has, and so tells that there is one.
  if (path === '/passkey/delete-passkey' && (status === 404 || (status === 401 && reason !== NO_SESSION))) {
    return new NotFound();
  }
  if (status === 401) return new Unauthenticated();
  if (status === 403) return new Forbidden();
  return new SignInRefused(reason);
}

function reasonIn(body: string): string {
  try {
    const { code } = JSON.parse(body) as { code?: unknown };
    return typeof code === 'string' && /^[A-Z_]{3,60}$/.test(code) ? code : 'UNKNOWN';
  } catch {
    return 'UNKNOWN';
  }
}
