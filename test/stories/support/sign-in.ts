import { type APIRequestContext, expect } from '@playwright/test';
import type { Person } from './people.ts';
import { API_URL, PUBLIC_URL } from './stack-environment.ts';

/** What the service wants to see on whatever changes something. */
export const OWN_ORIGIN = { origin: PUBLIC_URL };

/** Signs a person in without a screen; the session stays in `request` (that of a page: in its cookies). */
export async function signIn(request: APIRequestContext, { phone }: Person): Promise<void> {
  const step = async (name: string, data: object) => {
    const answer = await request.post(`${API_URL}/auth/phone-number/${name}`, { data, headers: OWN_ORIGIN });
    expect(answer.status(), await answer.text()).toBe(200);
  };
  await step('send-otp', { phoneNumber: phone });
  await step('verify', { phoneNumber: phone, code: await latestCode(request, phone) });
}

/** The newest sign-in code in the outbox. */
export async function latestCode(request: APIRequestContext, phone: string): Promise<string> {
  const answer = await request.get(`${API_URL}/outbox`);
  const { messages } = (await answer.json()) as { messages: { to: string; text: string }[] };
  // Other messages go to the same telephone: what was sold, what is to be sent.
  const codes = messages.filter(({ to }) => to === phone).map(({ text }) => /^\d{6}/.exec(text)?.[0]);
  const code = codes.find(Boolean);
  if (!code) throw new Error(`No code for ${phone} in the outbox.`);
  return code;
}
