import type { Journal } from '@daulang/sandbox-kit/journal';
import type { SandboxClock } from './clock.js';
import { newId } from './ids.js';
import type { StripeEvent } from './objects.js';
import type { WebhookSender } from './webhooks.js';

/** The version of Stripe's API whose shapes the sandbox speaks: that of the client the service uses. */
export const API_VERSION = '2026-10-28.endive';

/** The request an event comes from; null for what happened by a buyer's hand or by time. */
export interface Origin {
  requestId: string;
  idempotencyKey: string | null;
}

export class Events {
  constructor(
    private readonly journal: Journal,
    private readonly clock: SandboxClock,
    private readonly webhooks: WebhookSender,
  ) {}

  /** Records that something happened, with the object as it is at this moment, and sends the news. */
  emit(type: string, object: object, origin: Origin | null = null): void {
    const event: StripeEvent = {
      id: newId('evt'),
      object: 'event',
      api_version: API_VERSION,
      created: this.clock.now(),
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: { id: origin?.requestId ?? null, idempotency_key: origin?.idempotencyKey ?? null },
      type,
    };
    this.journal.put('event', event);
    this.webhooks.enqueue(event);
  }
}
