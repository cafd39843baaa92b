import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { NotDelivered } from './not-delivered.js';

/** A silent gateway is given up long before whoever waits for the code. */
const PATIENCE_MS = 10_000;

/** Refusals that are about us or the moment, not about the message: a wrong token is ours to mend. */
const FOR_NOW = new Set([401, 403, 408, 425, 429]);

/** Hands text messages to the gateway of `SMS_URL`, in the format of docs/operations.md. */
@Injectable()
export class SmsGateway {
  constructor(private readonly config: Config) {}

  /** Handed over again, the gateway knows it by its id. @throws NotDelivered */
  async send({ id, to, text }: { id: string; to: string; text: string }): Promise<void> {
    const { sms } = this.config;
    if (!sms) throw new NotDelivered('unreachable', false);
    const status = await fetch(sms.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(sms.token && { authorization: `Bearer ${sms.token}` }),
      },
      body: JSON.stringify({ to, text, id }),
      // Where a redirect leads, the token and the number have no business.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).then(statusOf, () => undefined);
    if (status === undefined) throw new NotDelivered('unreachable', false);
    if (status >= 200 && status < 300) return;
    const isFinal = status >= 400 && status < 500 && !FOR_NOW.has(status);
    throw new NotDelivered(isFinal ? 'refused' : 'busy', isFinal, status);
  }
}

/** What it says beside the number is not read, only let go. */
async function statusOf(response: Response): Promise<number> {
  await response.body?.cancel();
  return response.status;
}
