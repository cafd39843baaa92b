import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm, appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import Stripe from 'stripe';
import { ConfigRefused, readConfig } from './config.js';
import { startSandbox, type RunningSandbox } from './server.js';

const SECRET = 'whsec_sandboxtests';
const SHOP = 'http://shop.test';

/** A service that takes webhooks: it notes what came, in order, and can refuse some. */
class Receiver {
  readonly bodies: { body: string; signature: string }[] = [];
  refuseNext = 0;
  private readonly server: Server;
  private waiting: (() => void)[] = [];

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const refused = this.refuseNext-- > 0;
        if (!refused) {
          this.bodies.push({
            body: Buffer.concat(chunks).toString(),
            signature: String(request.headers['stripe-signature']),
          });
        }
        response.writeHead(refused ? 500 : 200).end();
        this.waiting.splice(0).forEach((wake) => wake());
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  get types(): string[] {
    return this.bodies.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  }

  async until(enough: (types: string[]) => boolean): Promise<void> {
    while (!enough(this.types)) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

describe('the Stripe sandbox, through the stripe client', () => {
  let folder: string;
  let receiver: Receiver;
  let hook: string;
  let sandbox: RunningSandbox;
  let stripe: Stripe;

  const start = async (): Promise<void> => {
    sandbox = await startSandbox({
      host: '127.0.0.1',
      port: 0,
      publicUrl: null,
      journalFile: join(folder, 'journal.jsonl'),
      webhook: { url: hook, secret: SECRET },
    });
    stripe = clientOf(sandbox.url);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stripe-sandbox-'));
    receiver = new Receiver();
    hook = await receiver.listen();
    await start();
  });

  afterEach(async () => {
    await sandbox.close();
    receiver.close();
    await rm(folder, { recursive: true });
  });

  const soon = (): number => Math.floor(Date.now() / 1000) + 31 * 60;

  const aSession = (
    over: Partial<Stripe.Checkout.SessionCreateParams> = {},
    options?: Stripe.RequestOptions,
  ): Promise<Stripe.Checkout.Session> =>
    stripe.checkout.sessions.create(
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

  const submit = (url: string, form: Record<string, string>): Promise<Response> =>
    fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

  const payWith = (session: Stripe.Checkout.Session, number: string): Promise<Response> =>
    submit(String(session.url), { number, expiry: '12/34', securityCode: '123', holder: 'TRAN THI LAN' });

  const refusal = async (act: Promise<unknown>): Promise<InstanceType<typeof Stripe.errors.StripeError>> => {
    try {
      await act;
    } catch (error) {
      if (error instanceof Stripe.errors.StripeError) return error;
      throw error;
    }
    throw new Error('Expected a refusal.');
  };

  const turn = (switches: object): Promise<Response> => post(`${sandbox.url}/sandbox/switches`, switches);

  describe('a checkout', () => {
    it('opens, shows a page in Vietnamese without script, and is paid with the test card', async () => {
      const session = await aSession();
      expect(session).to.include({ status: 'open', payment_status: 'unpaid', amount_total: 500_000 });
      expect(session.payment_intent).to.equal(null);

      const page = await fetch(String(session.url));
      const text = await page.text();
      expect(text).to.include('<html lang="vi">').and.include('500.000').and.include('Nón lá bài thơ');
      expect(text).not.to.include('<script');
      expect(page.headers.get('content-security-policy')).to.include("default-src 'none'").and.include(SHOP);

      const answer = await payWith(session, '4242 4242 4242 4242');
      expect(answer.status).to.equal(303);
      expect(answer.headers.get('location')).to.equal(`${SHOP}/orders/1?session=${session.id}`);

      const paid = await stripe.checkout.sessions.retrieve(session.id, {
        expand: ['payment_intent.latest_charge', 'line_items'],
      });
      expect(paid).to.include({ status: 'complete', payment_status: 'paid', url: null });
      const intent = paid.payment_intent as Stripe.PaymentIntent;
      expect(intent).to.include({ status: 'succeeded', amount_received: 500_000, currency: 'vnd' });
      expect(intent.metadata['orderId']).to.equal('order-1');
      expect(intent.latest_charge).to.include({ paid: true, amount: 500_000 });
      expect(paid.line_items?.data[0]?.description).to.equal('Nón lá bài thơ');
      expect((await fetch(`${sandbox.url}/c/pay/${session.id}`)).status).to.equal(409);
    });

    it('in English says so', async () => {
      const page = await fetch(String((await aSession({ locale: 'en' })).url));
      expect(await page.text())
        .to.include('<html lang="en">')
        .and.include('₫500,000');
    });

    it('stays open after a declined card and can be paid with another', async () => {
      const session = await aSession();
      for (const [number, text] of [
        ['4000000000000002', 'Thẻ bị từ chối'],
        ['4000000000009995', 'không đủ tiền'],
        ['5555555555554444', 'chỉ nhận các thẻ thử'],
      ] as const) {
        const answer = await payWith(session, number);
        expect(answer.status).to.equal(200);
        expect(await answer.text())
          .to.include(text)
          .and.include('role="alert"');
      }
      expect((await stripe.checkout.sessions.retrieve(session.id)).status).to.equal('open');
      expect((await payWith(session, '4242424242424242')).status).to.equal(303);
      const failed = await stripe.events.list({ type: 'payment_intent.payment_failed' });
      expect(failed.data).to.have.length(3);
    });

    it('refuses what is no card, and names the field', async () => {
      const session = await aSession();
      const wrong: [Record<string, string>, string][] = [
        [{ number: '4242424242424241', expiry: '12/34', securityCode: '123' }, 'Số thẻ chưa đúng'],
        [{ number: '4242424242424242', expiry: '01/20', securityCode: '123' }, 'Ngày hết hạn'],
        [{ number: '4242424242424242', expiry: '13/34', securityCode: '123' }, 'Ngày hết hạn'],
        [{ number: '4242424242424242', expiry: '12/34', securityCode: 'abc' }, 'Mã bảo mật'],
        [{}, 'Số thẻ chưa đúng'],
      ];
      for (const [form, text] of wrong) {
        const answer = await submit(String(session.url), form);
        expect(answer.status).to.equal(200);
        expect(await answer.text())
          .to.include(text)
          .and.include('aria-invalid="true"');
      }
      expect((await stripe.checkout.sessions.retrieve(session.id)).payment_intent).to.equal(null);
    });

    it('never shows what a buyer typed as markup', async () => {
      const answer = await submit(String((await aSession()).url), { number: '"><script>1</script>' });
      expect(await answer.text()).not.to.include('<script');
    });

    it('asks the bank for a 3-D Secure card, and takes no for an answer', async () => {
      const session = await aSession();
      const bank = `${sandbox.url}/c/pay/${session.id}/authenticate`;
      const first = await payWith(session, '4000002500003155');
      expect(first.headers.get('location')).to.equal(`/c/pay/${session.id}/authenticate`);
      expect(await (await fetch(bank)).text()).to.include('Xác thực với ngân hàng');
      const refused = await submit(bank, { answer: 'no' });
      expect(await refused.text()).to.include('chưa xác thực được bạn');
      expect((await submit(bank, { answer: 'yes' })).headers.get('location')).to.equal(
        `/c/pay/${session.id}`,
      );

      await payWith(session, '4000002500003155');
      expect((await submit(bank, { answer: 'yes' })).headers.get('location')).to.include('/orders/1');
      expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).to.equal('paid');
    });

    it('expires at its time, and when told to', async () => {
      const timed = await aSession();
      const told = await aSession();
      expect((await stripe.checkout.sessions.expire(told.id)).status).to.equal('expired');
      await post(`${sandbox.url}/sandbox/clock`, { forward: 32 * 60 });
      expect((await stripe.checkout.sessions.retrieve(timed.id)).status).to.equal('expired');
      const page = await fetch(String(timed.url));
      expect(page.status).to.equal(410);
      expect((await payWith(timed, '4242424242424242')).status).to.equal(410);
      const again = await refusal(stripe.checkout.sessions.expire(told.id));
      expect(again.message).to.include('status of expired');
    });

    it('takes 30 minutes to 24 hours', async () => {
      const short = await refusal(aSession({ expires_at: soon() - 120 }));
      expect(short).to.include({ statusCode: 400, param: 'expires_at' });
      expect(short.message).to.include('at least 30 minutes');
      expect((await refusal(aSession({ expires_at: soon() + 24 * 3600 }))).param).to.equal('expires_at');
    });

    it('names the parameter that is missing, wrong or unknown', async () => {
      const line = (price: object): Partial<Stripe.Checkout.SessionCreateParams> => ({
        line_items: [{ quantity: 1, price_data: price as never }],
      });
      const cases: [
        Partial<Stripe.Checkout.SessionCreateParams> | object,
        string | undefined,
        string | undefined,
      ][] = [
        [{ success_url: undefined }, 'success_url', 'parameter_missing'],
        [{ success_url: 'javascript:alert(1)' }, 'success_url', 'url_invalid'],
        [{ line_items: [] }, 'line_items', 'parameter_missing'],
        [{ customer_email: 'lan' }, 'customer_email', 'email_invalid'],
        [{ surprise: 1 }, 'surprise', 'parameter_unknown'],
        [{ allowed_payment_method_types: ['paypal'] }, 'allowed_payment_method_types', undefined],
        [{ mode: 'subscription' }, 'mode', undefined],
        [
          line({ currency: 'vnd', unit_amount: 1.5, product_data: { name: 'x' } }),
          'line_items[0][price_data][unit_amount]',
          'parameter_invalid_integer',
        ],
        [
          line({ currency: 'vnd', unit_amount: 1, product_data: {} }),
          'line_items[0][price_data][product_data]',
          'parameter_missing',
        ],
        [
          line({ currency: 'vnd', unit_amount: 100_000_000, product_data: { name: 'x' } }),
          'line_items',
          'amount_too_large',
        ],
      ];
      for (const [over, param, code] of cases) {
        const error = await refusal(aSession(over));
        expect(error, JSON.stringify(over)).to.include({
          type: 'StripeInvalidRequestError',
          statusCode: 400,
          param,
        });
        if (code) expect(error.code).to.equal(code);
      }
    });

    it('is listed newest first, page by page', async () => {
      const ids: string[] = [];
      for (let i = 0; i < 5; i++) ids.unshift((await aSession()).id);
      const all = await stripe.checkout.sessions.list({ limit: 2 }).autoPagingToArray({ limit: 100 });
      expect(all.map((it) => it.id)).to.deep.equal(ids);
      const back = await stripe.checkout.sessions.list({ limit: 2, ending_before: String(ids[3]) });
      expect(back.data.map((it) => it.id)).to.deep.equal(ids.slice(1, 3));
    });
  });

  describe('an idempotency key', () => {
    it('with the same parameters gives the same answer', async () => {
      const at = soon();
      const first = await aSession({ expires_at: at }, { idempotencyKey: 'key-1' });
      let replayed: unknown;
      stripe.on('response', (response: unknown) => (replayed = response));
      const second = await aSession({ expires_at: at }, { idempotencyKey: 'key-1' });
      expect(second.id).to.equal(first.id);
      expect(replayed).to.include({ idempotency_key: 'key-1', status: 200 });
      expect((await stripe.checkout.sessions.list()).data).to.have.length(1);
    });

    it('with other parameters is refused', async () => {
      await aSession({}, { idempotencyKey: 'key-2' });
      const error = await refusal(aSession({ client_reference_id: 'other' }, { idempotencyKey: 'key-2' }));
      expect(error).to.include({ type: 'StripeIdempotencyError', statusCode: 400 });
    });

    it('of a request that was not valid may be used again', async () => {
      await refusal(aSession({ line_items: [] }, { idempotencyKey: 'key-3' }));
      expect((await aSession({}, { idempotencyKey: 'key-3' })).status).to.equal('open');
    });

    it('repeats a declined card without trying it again', async () => {
      const intent = await stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
      const decline = (): Promise<unknown> =>
        stripe.paymentIntents.confirm(
          intent.id,
          { payment_method: 'pm_card_chargeDeclined' },
          { idempotencyKey: 'key-4' },
        );
      for (let i = 0; i < 2; i++) {
        expect(await refusal(decline())).to.include({
          type: 'StripeCardError',
          statusCode: 402,
          code: 'card_declined',
          decline_code: 'generic_decline',
        });
      }
      expect((await stripe.events.list({ type: 'charge.failed' })).data).to.have.length(1);
    });
  });

  describe('a payment', () => {
    const aPayment = (amount = 100_000): Promise<Stripe.PaymentIntent> =>
      stripe.paymentIntents.create({
        amount,
        currency: 'vnd',
        confirm: true,
        payment_method: 'pm_card_visa',
      });

    it('is refunded in parts until nothing is left', async () => {
      const { id } = await aPayment();
      const part = await stripe.refunds.create({
        payment_intent: id,
        amount: 40_000,
        metadata: { line: '1' },
      });
      expect(part).to.include({ amount: 40_000, status: 'succeeded', payment_intent: id });
      const over = await refusal(stripe.refunds.create({ payment_intent: id, amount: 60_001 }));
      expect(over).to.include({ statusCode: 400, param: 'amount' });
      expect((await stripe.refunds.create({ payment_intent: id })).amount).to.equal(60_000);
      expect((await refusal(stripe.refunds.create({ payment_intent: id }))).code).to.equal(
        'charge_already_refunded',
      );
      expect((await stripe.refunds.list({ payment_intent: id })).data).to.have.length(2);
      const charge = await stripe.charges.retrieve(
        String((await stripe.paymentIntents.retrieve(id)).latest_charge),
      );
      expect(charge).to.include({ amount_refunded: 100_000, refunded: true });
    });

    it('that never succeeded has nothing to refund', async () => {
      const intent = await stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
      expect((await refusal(stripe.refunds.create({ payment_intent: intent.id }))).statusCode).to.equal(400);
      const gone = await refusal(stripe.refunds.create({ payment_intent: 'pi_none' }));
      expect(gone).to.include({ statusCode: 404, code: 'resource_missing' });
    });

    it('can be cancelled while it is not paid, and not after', async () => {
      const open = await stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
      expect((await stripe.paymentIntents.cancel(open.id)).status).to.equal('canceled');
      const { id } = await aPayment();
      expect((await refusal(stripe.paymentIntents.cancel(id))).code).to.equal(
        'payment_intent_unexpected_state',
      );
    });
  });

  describe('webhooks', () => {
    it('carry a signature that the client accepts, and one it refuses when a byte changed', async () => {
      await payWith(await aSession(), '4242424242424242');
      await receiver.until((types) => types.includes('checkout.session.completed'));
      expect(receiver.types).to.have.members([
        'payment_intent.created',
        'charge.succeeded',
        'payment_intent.succeeded',
        'checkout.session.completed',
      ]);
      for (const { body, signature } of receiver.bodies) {
        const event = stripe.webhooks.constructEvent(body, signature, SECRET);
        expect(await stripe.events.retrieve(event.id)).to.include({ id: event.id, type: event.type });
        expect(() => stripe.webhooks.constructEvent(`${body} `, signature, SECRET)).to.throw(
          'No signatures found',
        );
        expect(() => stripe.webhooks.constructEvent(body, signature, 'whsec_other')).to.throw();
      }
    });

    it('are tried again until they are taken', async () => {
      receiver.refuseNext = 1;
      await stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
      await receiver.until((types) => types.length === 1);
    });

    it('arrive twice when the switch says so', async () => {
      await turn({ duplicate: true });
      await stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
      await receiver.until((types) => types.length === 2);
      expect(
        new Set(receiver.bodies.map(({ body }) => (JSON.parse(body) as { id: string }).id)).size,
      ).to.equal(1);
    });

    it('arrive in another order when the switch says so', async () => {
      await turn({ reorder: true });
      await payWith(await aSession(), '4242424242424242');
      await receiver.until((types) => types.length === 4);
      expect(receiver.types.indexOf('payment_intent.created')).to.be.greaterThan(
        receiver.types.indexOf('charge.succeeded'),
      );
    });

    it('are lost when the switch says so, and can still be listed and sent again', async () => {
      await turn({ drop: true });
      await stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
      await turn({ drop: false });
      await stripe.paymentIntents.create({ amount: 2_000, currency: 'vnd' });
      await receiver.until((types) => types.length === 1);
      const [, lost] = (await stripe.events.list({ limit: 2 })).data;
      expect((lost?.data.object as Stripe.PaymentIntent).amount).to.equal(1_000);
      await post(`${sandbox.url}/sandbox/events/${lost?.id}/resend`, {});
      await receiver.until((types) => types.length === 2);
    });

    it('wait as long as the switch says', async () => {
      await turn({ delay: 300 });
      const before = performance.now();
      await stripe.paymentIntents.create({ amount: 1_000, currency: 'vnd' });
      await receiver.until((types) => types.length === 1);
      expect(performance.now() - before).to.be.greaterThan(290);
    });

    it('have no switch beside these', async () => {
      for (const switches of [{ lose: true }, { delay: -1 }, { drop: 'yes' }, [1]]) {
        expect((await turn(switches)).status).to.equal(400);
      }
    });
  });

  describe('a restart', () => {
    it('keeps everything, sends what was not delivered, and survives a line that was cut off', async () => {
      receiver.refuseNext = Infinity;
      const session = await aSession();
      await payWith(session, '4242424242424242');
      await sandbox.close();
      const journal = join(folder, 'journal.jsonl');
      expect((await readFile(journal, 'utf8')).endsWith('\n')).to.equal(true);
      await appendFile(journal, '[["session",{"id":"cs_');
      receiver.refuseNext = 0;
      await start();
      await receiver.until((types) => types.length === 4);
      expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).to.equal('paid');
    });
  });

  describe('the door', () => {
    it('asks for a test key', async () => {
      for (const headers of [{}, { authorization: 'Bearer sk_live_1' }, { authorization: 'nonsense' }]) {
        const answer = await fetch(`${sandbox.url}/v1/events`, {
          headers: headers as Record<string, string>,
        });
        expect(answer.status).to.equal(401);
      }
    });

    it('answers unknown addresses and unknown ids in Stripe’s shape', async () => {
      expect(await refusal(stripe.customers.list())).to.include({
        statusCode: 404,
        type: 'StripeInvalidRequestError',
      });
      expect(await refusal(stripe.checkout.sessions.retrieve('cs_test_none'))).to.include({
        statusCode: 404,
        code: 'resource_missing',
      });
      expect((await fetch(`${sandbox.url}/c/pay/cs_test_none`)).status).to.equal(404);
    });

    it('refuses a body that is too large', async () => {
      const answer = await fetch(`${sandbox.url}/v1/refunds`, {
        method: 'POST',
        headers: { authorization: 'Bearer sk_test_1', 'content-type': 'application/x-www-form-urlencoded' },
        body: `reason=${'x'.repeat(300_000)}`,
      });
      expect(answer.status).to.equal(413);
    });
  });
});

describe('the sandbox’s environment', () => {
  it('in production stops the start', () => {
    expect(() => readConfig({ APP_MODE: 'production' })).to.throw(ConfigRefused, 'STRIPE_SECRET_KEY');
  });

  it('that makes no sense is told by name', () => {
    expect(() => readConfig({ STRIPE_SANDBOX_PORT: 'x' })).to.throw(ConfigRefused, 'STRIPE_SANDBOX_PORT');
    expect(() => readConfig({ STRIPE_WEBHOOK_URL: 'x' })).to.throw(ConfigRefused, 'STRIPE_WEBHOOK_URL');
  });

  it('sends webhooks to the service’s port when there is a secret, else none', () => {
    expect(readConfig({ COMMERCE_PORT: '4001', STRIPE_WEBHOOK_SECRET: 'whsec_1' }).webhook?.url).to.equal(
      'http://127.0.0.1:4001/api/v1/webhooks/stripe',
    );
    expect(readConfig({}).webhook).to.equal(null);
  });
});

function clientOf(url: string): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe('sk_test_sandbox', {
    host: hostname,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

function post(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
