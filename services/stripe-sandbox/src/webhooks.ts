import { Agent as HttpAgent, request as httpRequest, type OutgoingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Journal } from '@daulang/sandbox-kit/journal';
import type { WebhookEndpoint } from './config.js';
import { newId } from './ids.js';
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
  /** Ids of the deliveries that wait for an event to overtake them: few, so that nobody looks through all. */
  private readonly held = new Set<string>();
  private closed = false;

  constructor(
    private readonly journal: Journal,
    private readonly endpoint: WebhookEndpoint | null,
  ) {
    for (const delivery of this.deliveries()) this.noteHeld(delivery);
  }

  /** Takes up what an earlier process left undelivered. */
  resume(): void {
    for (const delivery of this.deliveries()) {
      if (delivery.state === 'waiting' || delivery.state === 'held') this.schedule(delivery);
    }
  }

  enqueue(event: StripeEvent): void {
    if (!this.endpoint || !wants(this.endpoint, event)) return;
    const switches = readSwitches(this.journal);
    if (switches.drop) {
      this.deliver(event, 0, 'dropped');
      return;
    }
    const overtaken = [...this.held].flatMap((id) => this.journal.get<Delivery>('delivery', id) ?? []);
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
    this.noteHeld(delivery);
    return this.journal.put('delivery', delivery);
  }

  private noteHeld({ id, state }: Delivery): void {
    if (state === 'held') this.held.add(id);
    else this.held.delete(id);
  }
}

const wants = ({ events }: WebhookEndpoint, { type }: StripeEvent): boolean =>
  events === undefined || events.includes(type);

const agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };

async function post(
  { url, secret }: WebhookEndpoint,
  event: StripeEvent,
): Promise<{ taken: boolean; said: string }> {
  const body = JSON.stringify(event, null, 2);
  try {
    const status = await send(new URL(url), body, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      'stripe-signature': signatureOf(body, secret, Math.floor(Date.now() / 1000)),
    });
    return { taken: status >= 200 && status < 300, said: `HTTP ${status}` };
  } catch (error) {
    return { taken: false, said: error instanceof Error ? error.message : String(error) };
  }
}

/** Over connections that stay open; a redirect is an answer like any other. @returns the status when all has come */
function send(url: URL, body: string, headers: OutgoingHttpHeaders): Promise<number> {
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (isSecure ? httpsRequest : httpRequest)(
      url,
      {
        method: 'POST',
        headers,
        agent: isSecure ? agents.https : agents.http,
        signal: AbortSignal.timeout(MS_FOR_AN_ANSWER),
      },
      (answer) => {
        answer.on('end', () => resolve(answer.statusCode ?? 0));
        answer.on('error', reject);
        answer.resume();
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
