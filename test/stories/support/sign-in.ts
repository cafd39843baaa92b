import { type APIRequestContext, expect } from '@playwright/test';
import { fromSomewhere } from './addresses.ts';
import type { Person } from './people.ts';
import { API_URL, PUBLIC_URL } from './stack-environment.ts';

/** What the service wants to see on whatever changes something. */
export const OWN_ORIGIN = { origin: PUBLIC_URL };

/**
 * Signs a person in without a screen; the session stays in `request` (that of a page: in its cookies).
 * Stories that run at once may sign the same person in, and a newer code takes the place of an older one: whoever
 * was overtaken asks again. Each comes from an address of its own, as people do: from one address, too many codes for
 * one number are not sent, and nobody is told.
 */
export async function signIn(request: APIRequestContext, { phone }: Person): Promise<void> {
  const headers = { ...OWN_ORIGIN, ...fromSomewhere() };
  const step = (name: string, data: object) =>
    request.post(`${API_URL}/auth/phone-number/${name}`, { data, headers });
  await expect(async () => {
    const [before] = await codesOf(request, phone);
    const sent = await step('send-otp', { phoneNumber: phone });
    expect(sent.status(), await sent.text()).toBe(200);
    const code = await latestCode(request, phone, before);
    const verified = await step('verify', { phoneNumber: phone, code });
    expect(verified.status(), await verified.text()).toBe(200);
  }).toPass({ timeout: 40_000 });
}

/** The newest sign-in code in the outbox, which comes there a moment after it was asked for. @param before the newest of before that */
export async function latestCode(
  request: APIRequestContext,
  phone: string,
  before?: string,
): Promise<string> {
  let code: string | undefined;
  await expect
    .poll(
      async () => {
        [code] = await codesOf(request, phone);
        return code !== undefined && code !== before;
      },
      { message: `a code for ${phone} in the outbox`, timeout: 10_000 },
    )
    .toBe(true);
  return code!;
}

/** Sign-in codes in the outbox, the newest first. */
export async function codesOf(request: APIRequestContext, phone: string): Promise<string[]> {
  const answer = await request.get(`${API_URL}/outbox`);
  const { messages } = (await answer.json()) as { messages: { to: string; text: string }[] };
  // Other messages go to the same telephone: what was sold, what is to be sent.
  return messages.filter(({ to }) => to === phone).flatMap(({ text }) => /^\d{6}/.exec(text)?.[0] ?? []);
}
