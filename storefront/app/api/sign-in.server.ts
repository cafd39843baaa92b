import { problem, type Problem } from '@daulang/commerce/api/problems';
import { send } from './ask.server';

/** Has a code sent to a phone (E.164). It is good on the device that the cookies to pass on make of this browser. */
export function sendCode(request: Request, phoneNumber: string): Promise<Knock> {
  return knock(request, '/auth/phone-number/send-otp', { phoneNumber });
}

/** Exchanges a code for a session; `cookies` are the Set-Cookie headers to pass on. */
export function verifyCode(request: Request, phoneNumber: string, code: string): Promise<Knock> {
  return knock(request, '/auth/phone-number/verify', { phoneNumber, code });
}

/** Ends the session of the request. */
export function signOut(request: Request): Promise<Knock> {
  return knock(request, '/auth/sign-out', {});
}

interface Knock {
  refusal: Problem | 'asleep' | null;
  cookies: string[];
}

async function knock(request: Request, path: string, body: object): Promise<Knock> {
  const response = await send(request, path, { method: 'POST', body }).catch(() => null);
  if (!response) return { refusal: 'asleep', cookies: [] };
  if (response.ok) return { refusal: null, cookies: response.headers.getSetCookie() };
  const read = problem.safeParse(await response.json().catch(() => null));
  return { refusal: read.success ? read.data : 'asleep', cookies: [] };
}
