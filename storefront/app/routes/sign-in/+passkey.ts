import type { Problem } from '@daulang/commerce/api/problems';
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

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
    const optionsJSON = await ask<Options>('generate-authenticate-options');
    const response = await startAuthentication({ optionsJSON });
    await ask('verify-authentication', { response });
  });
}

/** Saves a passkey for the person who is signed in. */
export function savePasskey(): Promise<PasskeyOutcome> {
  return attempt(async () => {
    const optionsJSON = await ask<CreationOptions>('generate-register-options');
    const response = await startRegistration({ optionsJSON });
    await ask('verify-registration', { response });
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

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/api/v1/auth/passkey/${path}`, {
    headers: {
      'accept-language': document.documentElement.lang,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  }).catch(() => null);
  if (!response || response.status >= 502) throw new Asleep();
  if (response.ok) return (await response.json()) as Answer;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new Refused(problem?.detail ?? problem?.title ?? response.statusText);
}
