import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningSandbox } from '@daulang/sandbox-kit/door';
import Stripe from 'stripe';
import { startSandbox } from '../server.js';
import { Receiver } from './receiver.js';

export const WEBHOOK_SECRET = 'whsec_sandboxtests';
export const SHOP = 'http://shop.test';

/** A sandbox with the real client before it and a service that takes its webhooks behind it. */
export class Trial {
  stripe!: Stripe;
  sandbox!: RunningSandbox;

  private constructor(
    readonly folder: string,
    readonly receiver: Receiver,
    private readonly hook: string,
  ) {}

  static async begin(): Promise<Trial> {
    const receiver = new Receiver();
    const trial = new Trial(
      await mkdtemp(join(tmpdir(), 'stripe-sandbox-')),
      receiver,
      await receiver.listen(),
    );
    await trial.start();
    return trial;
  }

  /** Starts the sandbox on what an earlier one left. */
  async start(events?: string[]): Promise<void> {
    this.sandbox = await startSandbox({
      host: '127.0.0.1',
      port: 0,
      publicUrl: null,
      journalFile: join(this.folder, 'journal.jsonl'),
      webhook: { url: this.hook, secret: WEBHOOK_SECRET, events },
    });
    const { hostname, port } = new URL(this.sandbox.url);
    this.stripe = new Stripe('sk_test_sandbox', {
      host: hostname,
      port,
      protocol: 'http',
      maxNetworkRetries: 0,
      telemetry: false,
    });
  }

  async end(): Promise<void> {
    await this.sandbox.close();
    this.receiver.close();
    await rm(this.folder, { recursive: true });
  }

  session(
    over: Partial<Stripe.Checkout.SessionCreateParams> = {},
    options?: Stripe.RequestOptions,
  ): Promise<Stripe.Checkout.Session> {
    return this.stripe.checkout.sessions.create(
      {
        mode: 'payment',
        line_items: [
          {
            quantity: 2,
            price_data: { currency: 'vnd', unit_amount: 250_000, product_data: { name: 'Nón lá bài thơ' } },
          },
        ],
        success_url: `${SHOP}/orders/1?session={CHECKOUT_SESSION_ID}`,
        cancel_url: `${SHOP}/cart`,
        client_reference_id: 'order-1',
        customer_email: 'lan@example.com',
        expires_at: soon(),
        locale: 'vi',
        metadata: { orderId: 'order-1' },
        payment_intent_data: { metadata: { orderId: 'order-1' } },
        ...over,
      },
      options,
    );
  }

  /** The buyer types a card number and presses "pay". */
  payWith(session: Stripe.Checkout.Session, number: string): Promise<Response> {
    return submit(String(session.url), {
      number,
      expiry: '12/34',
      securityCode: '123',
      holder: 'TRAN THI LAN',
    });
  }

  /** Something Stripe does not have: the switches, the clock. */
  control(path: string, body: object): Promise<Response> {
    return fetch(`${this.sandbox.url}/sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
}

/** The soonest a checkout may expire, and a minute. */
export const soon = (): number => Math.floor(Date.now() / 1000) + 31 * 60;

export function submit(url: string, form: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
}

/** The error an act ends with. */
export async function refusal(
  act: Promise<unknown>,
): Promise<InstanceType<typeof Stripe.errors.StripeError>> {
  try {
    await act;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error('Expected a refusal.');
}
