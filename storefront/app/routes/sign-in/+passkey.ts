import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { askFromBrowser } from '~/api/ask-from-browser';
import type { Schema } from '~/api/exchange';
import { asAgreed } from '~/api/our-refusal';
import type { Question, Route } from '~/api/question';

/** How an attempt with a passkey ended; a refusal carries the service's own words. */
export type PasskeyOutcome =
  | { kind: 'done' }
  | { kind: 'cancelled' }
  | { kind: 'unsupported' }
  | { kind: 'asleep' }
  | { kind: 'refused'; text: string };

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** Signs in with a passkey that this device or its cloud holds; on `done` the session cookie is set. */
export function signInWithPasskey(): Promise<PasskeyOutcome> {
  return attempt(async () => {
    const optionsJSON = await ask(
      { to: 'GET /auth/passkey/generate-authenticate-options' },
      asAgreed<Options>(),
    );
    const response = await startAuthentication({ optionsJSON });
    await ask({ to: 'POST /auth/passkey/verify-authentication', body: { response } }, asAgreed());
  });
}

/** Saves a passkey for the person who is signed in. */
export function savePasskey(): Promise<PasskeyOutcome> {
  return attempt(async () => {
    const optionsJSON = await ask(
      { to: 'GET /auth/passkey/generate-register-options' },
      asAgreed<CreationOptions>(),
    );
    const response = await startRegistration({ optionsJSON });
    await ask({ to: 'POST /auth/passkey/verify-registration', body: { response } }, asAgreed());
  });
}

class Refused extends Error {}
class Asleep extends Error {}

async function attempt(steps: () => Promise<void>): Promise<PasskeyOutcome> {
  if (!window.isSecureContext || !browserSupportsWebAuthn()) return { kind: 'unsupported' };
  try {
    await steps();
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', text: error.message };
    return { kind: error instanceof Asleep ? 'asleep' : 'cancelled' };
  }
}

async function ask<T, R extends Route>(question: Question<R>, answer: Schema<T>): Promise<T> {
  const { value, problem } = await askFromBrowser(question, answer);
  if (problem === null) return value;
  if (typeof problem === 'string') throw new Asleep();
  throw new Refused(problem.detail);
}
