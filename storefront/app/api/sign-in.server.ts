import type { Problem } from '@daulang/commerce/api/problems';
import { tryAsk } from './ask.server';
import type { Question, Route } from './question';

/** Has a code sent to a phone (E.164). It is good on the device that the cookies to pass on make of this browser. */
export function sendCode(request: Request, phoneNumber: string): Promise<Knock> {
  return knock(request, { to: 'POST /auth/phone-number/send-otp', body: { phoneNumber } });
}

/** Exchanges a code for a session; `cookies` are the Set-Cookie headers to pass on. */
export function verifyCode(request: Request, phoneNumber: string, code: string): Promise<Knock> {
  return knock(request, { to: 'POST /auth/phone-number/verify', body: { phoneNumber, code } });
}

/** Ends the session of the request. */
export function signOut(request: Request): Promise<Knock> {
  return knock(request, { to: 'POST /auth/sign-out' });
}

interface Knock {
  refusal: Problem | null;
  cookies: string[];
}

/** The library's own answers are of no interest; what counts are its cookies. */
const anything = { parse: (value: unknown) => value };

async function knock<R extends Route>(request: Request, question: Question<R>): Promise<Knock> {
  let cookies: string[] = [];
  const { problem } = await tryAsk(request, question, anything, {
    heed: (response) => (cookies = response.headers.getSetCookie()),
  });
  return problem ? { refusal: problem, cookies: [] } : { refusal: null, cookies };
}
