import type { Config } from '../../../services/commerce/dist/src/platform/config/config.js';

const GOOD_CARD = '4242424242424242';

/**
 * The Stripe sandbox, put back to each moment at which somebody pays by card. Its webhooks are lost meanwhile: they would
 * be told today, and the shop asks for itself.
 */
export class CardHouse {
  private readonly base: URL;
  private readonly secretKey: string;

  private constructor(base: URL, secretKey: string) {
    this.base = base;
    this.secretKey = secretKey;
  }

  /** Undefined where cards are Stripe's own: no demo order is paid there. */
  static of({ stripe: { apiBase, secretKey } }: Config): CardHouse | undefined {
    return apiBase && secretKey ? new CardHouse(apiBase, secretKey) : undefined;
  }

  async close(): Promise<void> {
    await this.control('switches', { drop: true });
  }

  async open(now: Date): Promise<void> {
    await this.putClock(now);
    await this.control('switches', { drop: false });
  }

  async putClock(at: Date): Promise<void> {
    await this.control('clock', { to: Math.floor(at.getTime() / 1000) });
  }

  /** On the page that the order's buyer was sent to. */
  async pay(payUrl: string, holder: string): Promise<void> {
    const body = new URLSearchParams({ number: GOOD_CARD, expiry: '12/34', securityCode: '123', holder });
    // A browser's way to the page is not ours where each has a host of its own.
    const { pathname, search } = new URL(payUrl);
    const page = new URL(`${pathname}${search}`, this.base);
    const answer = await fetch(page, { method: 'POST', redirect: 'manual', body });
    if (!answer.headers.get('location')) throw new Error(`The sandbox took no card: HTTP ${answer.status}.`);
  }

  /** The payment that was made on a page. */
  async intentOf(payUrl: string): Promise<string> {
    const session = new URL(payUrl).pathname.split('/').at(-1)!;
    const answer = await fetch(new URL(`/v1/checkout/sessions/${session}`, this.base), {
      headers: { authorization: `Bearer ${this.secretKey}` },
    });
    const { payment_intent: intent } = (await answer.json()) as { payment_intent: string };
    return intent;
  }

  /** The buyer's bank takes the money until it has decided. */
  async dispute(intent: string): Promise<void> {
    await this.control('disputes', { payment_intent: intent, reason: 'product_not_received' });
  }

  private async control(path: string, body: object): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const url = new URL(`/sandbox/${path}`, this.base);
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The sandbox refused ${path}: ${await answer.text()}`);
  }
}
