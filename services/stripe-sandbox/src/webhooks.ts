import type { SandboxConfig } from './config.js';
import { newId } from './ids.js';
import type { Journal } from './journal.js';
import type { StripeEvent } from './objects.js';
import { signatureOf } from './signature.js';
import { readSwitches } from './switches.js';

interface Delivery {
  id: string;
  event: string;
  attempts: number;
  /** Real milliseconds, not the sandbox's clock: the network keeps its own time. */
  dueMs: number;
  state: 'waiting' | 'held' | 'delivered' | 'dropped' | 'given-up';
  lastAnswer: string | null;
}

/** Stripe tries for three days; here the pauses are short and a restarted service is met within a minute. */
const MS_BEFORE_RETRY = [500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000];
const MAX_ATTEMPTS = 200;
const MS_FOR_AN_ANSWER = 10_000;
const MS_HELD_AT_MOST = 2_000;

/** Sends events to the service, signed, until they are answered with 2xx; a restart goes on where it stopped. */
export class WebhookSender {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private closed = false;

  constructor(
    private readonly journal: Journal,
    private readonly endpoint: SandboxConfig['webhook'],
  ) {}

  /** Takes up what an earlier process left undelivered. */
  resume(): void {
    for (const delivery of this.deliveries()) {
      if (delivery.state === 'waiting' || delivery.state === 'held') this.schedule(delivery);
    }
  }

  enqueue(event: StripeEvent): void {
    if (!this.endpoint) return;
    const switches = readSwitches(this.journal);
    if (switches.drop) {
      this.deliver(event, 0, 'dropped');
      return;
    }
    const overtaken = this.deliveries().filter((delivery) => delivery.state === 'held');
    for (let copy = 0; copy < (switches.duplicate ? 2 : 1); copy++) {
      const heldBack = switches.reorder && overtaken.length === 0;
      this.deliver(event, heldBack ? MS_HELD_AT_MOST : switches.delay, heldBack ? 'held' : 'waiting');
    }
    // Who was held back follows the event that overtook it.
    for (const delivery of overtaken) {
      this.schedule(this.keep({ ...delivery, state: 'waiting', dueMs: Date.now() + switches.delay + 100 }));
    }
  }

  /** Sends an event once more at once, as the dashboard's "resend" does. */
  resend(event: StripeEvent): void {
    if (this.endpoint) this.deliver(event, 0, 'waiting');
  }

  /** What happened to an event on its way. */
  of(eventId: string): Delivery[] {
    return this.deliveries().filter((delivery) => delivery.event === eventId);
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private deliver(event: StripeEvent, inMs: number, state: Delivery['state']): void {
    const delivery = this.keep({
      id: newId('whd'),
      event: event.id,
      attempts: 0,
      dueMs: Date.now() + inMs,
      state,
      lastAnswer: null,
    });
    if (state !== 'dropped') this.schedule(delivery);
  }

  private schedule(delivery: Delivery): void {
    clearTimeout(this.timers.get(delivery.id));
    const timer = setTimeout(() => void this.attempt(delivery.id), Math.max(0, delivery.dueMs - Date.now()));
    this.timers.set(delivery.id, timer);
  }

  private async attempt(id: string): Promise<void> {
    this.timers.delete(id);
    const before = this.journal.get<Delivery>('delivery', id);
    const event = before && this.journal.get<StripeEvent>('event', before.event);
    if (!before || !event || !this.endpoint || this.closed) return;
    const answer = await post(this.endpoint, event);
    if (this.closed) return;
    const attempts = before.attempts + 1;
    if (answer.taken || attempts >= MAX_ATTEMPTS) {
      this.keep({
        ...before,
        attempts,
        state: answer.taken ? 'delivered' : 'given-up',
        lastAnswer: answer.said,
      });
      return;
    }
    const pause = MS_BEFORE_RETRY[Math.min(attempts, MS_BEFORE_RETRY.length) - 1] ?? 0;
    this.schedule(
      this.keep({
        ...before,
        attempts,
        state: 'waiting',
        dueMs: Date.now() + pause,
        lastAnswer: answer.said,
      }),
    );
  }

  private deliveries(): Delivery[] {
    return this.journal.all<Delivery>('delivery');
  }

  private keep(delivery: Delivery): Delivery {
    return this.journal.put('delivery', delivery);
  }
}

async function post(
  endpoint: { url: string; secret: string },
  event: StripeEvent,
): Promise<{ taken: boolean; said: string }> {
  const body = JSON.stringify(event, null, 2);
  try {
    const response = await fetch(endpoint.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': signatureOf(body, endpoint.secret, Math.floor(Date.now() / 1000)),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(MS_FOR_AN_ANSWER),
    });
    await response.arrayBuffer();
    return { taken: response.ok, said: `HTTP ${response.status}` };
  } catch (error) {
    return { taken: false, said: error instanceof Error ? error.message : String(error) };
  }
}
