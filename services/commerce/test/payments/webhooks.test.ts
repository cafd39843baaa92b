import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import Stripe from 'stripe';
import { AskSilentCheckouts } from '../../src/modules/payments/index.js';
import { eventually } from '../support/eventually.js';
import { problemIn, type Answer } from '../support/http-client.js';
import {
  anOrder,
  aProduct,
  count,
  inStock,
  openShop,
  statusOf,
  untilState,
  type Shop,
} from '../support/shop.js';
import { WEBHOOK_SECRET } from '../support/stripe-sandbox.js';

const CALM = { duplicate: false, reorder: false, delay: 0, drop: false };

describe('a webhook', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

  const stripe = (): Stripe => {
    const { hostname, port } = new URL(shop.sandbox.url);
    return new Stripe('sk_test_1', { host: hostname, port, protocol: 'http', telemetry: false });
  };

  const deliver = (body: string | Buffer, headers: Record<string, string>): Promise<Answer<unknown>> =>
    shop.service
      .client()
      .send('POST', '/api/v1/webhooks/stripe', body, { 'content-type': 'application/json', ...headers });

  const sign = (body: string, secret = WEBHOOK_SECRET, at = Math.floor(Date.now() / 1000)): string =>
    `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;

  const salesOf = (code: string): Promise<number> =>
    count(
      shop,
      `select count(*) from ledger.postings p join ordering.orders o on o.id = p.order_id
       where o.code = $1 and p.kind = 'sale'`,
      [code],
    );

  const refundsOf = (code: string): Promise<number> =>
    count(
      shop,
      `select count(*) from payments.refunds r join payments.payments p on p.id = r.payment_id
       where p.order_code = $1`,
      [code],
    );

  describe('whatever the network does to it', () => {
    for (const [name, switches] of [
      ['arriving twice', { duplicate: true }],
      ['arriving in another order', { reorder: true }],
      ['arriving late', { delay: 400 }],
      ['arriving twice, late and in another order', { duplicate: true, reorder: true, delay: 200 }],
    ] as const) {
      it(`${name}, it pays the order once`, async () => {
        await shop.sandbox.turn(switches);
        const hat = await aProduct().at(shop);
        const order = await anOrder().of(hat).paidAt(shop);
        await eventually('the sale is booked', async () => (await salesOf(order.code)) === 1);
        expect(await refundsOf(order.code)).to.equal(0);
        expect((await statusOf(shop, order.secret)).history).to.have.length(2);
      });
    }

    it('lost, the payment is found by asking', async () => {
      await shop.sandbox.turn({ drop: true });
      const order = await anOrder()
        .of(await aProduct().at(shop))
        .placedAt(shop);
      await shop.sandbox.pay(order.payUrl);
      expect((await statusOf(shop, order.secret)).state).to.equal('placed');
      await shop.service.get(AskSilentCheckouts).handle();
      expect((await statusOf(shop, order.secret)).state, 'not a minute has passed').to.equal('placed');
      shop.forward(61_000);
      await shop.service.get(AskSilentCheckouts).handle();
      await untilState(shop, order.secret, 'paid');
    });

    it('lost and found at once, it pays the order once', async () => {
      await shop.sandbox.turn({ drop: true });
      const order = await anOrder()
        .of(await aProduct().at(shop))
        .placedAt(shop);
      await shop.sandbox.pay(order.payUrl);
      const event = (await stripe().events.list({ type: 'checkout.session.completed', limit: 1 })).data[0];
      const body = JSON.stringify(event);
      shop.forward(61_000);
      const asked = Promise.all([1, 2].map(() => shop.service.get(AskSilentCheckouts).handle()));
      const answers = await Promise.all(
        [1, 2, 3].map(() => deliver(body, { 'stripe-signature': sign(body) })),
      );
      await asked;
      expect(answers.map((answer) => answer.status)).to.deep.equal([200, 200, 200]);
      await untilState(shop, order.secret, 'paid');
      await eventually('the sale is booked', async () => (await salesOf(order.code)) === 1);
      const settled = `select count(*) from jobs.job where name = 'ordering/payments.payment-settled'
        and data->>'orderId' = (select id::text from ordering.orders where code = $1)`;
      expect(await count(shop, settled, [order.code])).to.equal(1);
    });
  });

  describe('that Stripe did not sign', () => {
    const body = JSON.stringify({ id: 'evt_forged', object: 'event', type: 'checkout.session.completed' });

    it('is refused, whatever it says', async () => {
      const forged: Record<string, Record<string, string>> = {
        'no signature': {},
        'another secret': { 'stripe-signature': sign(body, 'whsec_another') },
        'another body': { 'stripe-signature': sign(`${body} `) },
        'ten minutes ago': {
          'stripe-signature': sign(body, WEBHOOK_SECRET, Math.floor(Date.now() / 1000) - 600),
        },
        nonsense: { 'stripe-signature': 'v1=00' },
      };
      for (const [name, headers] of Object.entries(forged)) {
        const answer = await deliver(body, headers);
        expect([answer.status, problemIn(answer).code], name).to.deep.equal([
          400,
          'payments.signature-invalid',
        ]);
      }
      expect(
        await count(shop, `select count(*) from payments.provider_events where id = 'evt_forged'`),
      ).to.equal(0);
    });

    it('is refused as well when it is no JSON or too large', async () => {
      expect((await deliver('not json', { 'stripe-signature': sign('not json') })).status).to.equal(400);
      expect((await deliver(JSON.stringify({ x: 'y'.repeat(300_000) }), {})).status).to.equal(413);
    });
  });

  describe('about a payment of another amount', () => {
    const pretend = async (change: object): Promise<{ code: string; secret: string }> => {
      await shop.sandbox.turn({ drop: true });
      const order = await anOrder()
        .of(await aProduct().at(shop))
        .placedAt(shop);
      await shop.sandbox.pay(order.payUrl);
      const event = (await stripe().events.list({ type: 'checkout.session.completed', limit: 1 })).data[0];
      const session = { ...(event?.data.object as object), ...change };
      const body = JSON.stringify({ ...event, data: { object: session } });
      expect((await deliver(body, { 'stripe-signature': sign(body) })).status).to.equal(200);
      return order;
    };

    it('the order is not paid, and the money goes back', async () => {
      const order = await pretend({ amount_total: 1_000 });
      await eventually('the refund is sent', async () => {
        const done = `select count(*) from payments.refunds r join payments.payments p on p.id = r.payment_id
          where p.order_code = $1 and r.kind = 'wrong-amount' and r.state = 'done' and r.amount = 1000`;
        return (await count(shop, done, [order.code])) === 1;
      });
      expect((await statusOf(shop, order.secret)).state).to.equal('placed');
      expect(await salesOf(order.code)).to.equal(0);
    });

    it('so is one in another currency', async () => {
      const order = await pretend({ currency: 'usd' });
      await eventually('the refund is asked for', async () => (await refundsOf(order.code)) === 1);
      expect((await statusOf(shop, order.secret)).state).to.equal('placed');
    });
  });

  it('about a checkout of somebody else is taken and changes nothing', async () => {
    const session = await stripe().checkout.sessions.create({
      mode: 'payment',
      line_items: [{ price_data: { currency: 'vnd', unit_amount: 5_000, product_data: { name: 'x' } } }],
      success_url: 'http://localhost/elsewhere',
      metadata: { paymentId: 'not one of ours' },
    });
    await shop.sandbox.pay(String(session.url));
    await eventually('the event is noted', async () => {
      const noted = `select count(*) from payments.provider_events where type = 'checkout.session.completed'
        and payment_id is null`;
      return (await count(shop, noted)) === 1;
    });
  });
});

describe('a payment that comes late', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

  /** The buyer paid, but nobody heard of it, and the provider sleeps while the order expires. */
  const expireUnheard = async (placed: { secret: string; code: string }): Promise<void> => {
    const { rows } = await shop.query<{ id: string }>('select id from ordering.orders where code = $1', [
      placed.code,
    ]);
    await shop.query(
      `update payments.payments set state = 'closed', closed_at = now(), next_ask_at = null
      where order_code = $1`,
      [placed.code],
    );
    await shop.expire(String(rows[0]?.id));
  };

  const lateEvent = async (): Promise<{ body: string; signature: string }> => {
    const { hostname, port } = new URL(shop.sandbox.url);
    const client = new Stripe('sk_test_1', { host: hostname, port, protocol: 'http', telemetry: false });
    const event = (await client.events.list({ type: 'checkout.session.completed', limit: 1 })).data[0];
    const body = JSON.stringify(event);
    const at = Math.floor(Date.now() / 1000);
    const hmac = createHmac('sha256', WEBHOOK_SECRET).update(`${at}.${body}`).digest('hex');
    return { body, signature: `t=${at},v1=${hmac}` };
  };

  const deliverLate = async (): Promise<void> => {
    const { body, signature } = await lateEvent();
    await fetch(`${shop.service.url}/api/v1/webhooks/stripe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      body,
    });
  };

  it('still pays the order when its pieces can be had again', async () => {
    const hat = await aProduct().withPieces(2).at(shop);
    await shop.sandbox.turn({ drop: true });
    const order = await anOrder().of(hat).placedAt(shop);
    await shop.sandbox.pay(order.payUrl);
    await expireUnheard(order);
    expect((await statusOf(shop, order.secret)).state).to.equal('expired');
    expect(await inStock(shop, hat)).to.equal(2);
    await deliverLate();
    const paid = await untilState(shop, order.secret, 'paid');
    expect(paid.history.map((it) => it.state)).to.deep.equal(['placed', 'expired', 'paid']);
    expect(paid.parcels[0]?.lines[0]?.pieces).to.have.length(1);
    expect(await inStock(shop, hat)).to.equal(1);
  });

  it('goes back when somebody else has bought the piece', async () => {
    const hat = await aProduct().at(shop);
    await shop.sandbox.turn({ drop: true });
    const late = await anOrder().of(hat).placedAt(shop);
    await shop.sandbox.pay(late.payUrl);
    const event = await lateEvent();
    await expireUnheard(late);
    await shop.sandbox.turn(CALM);
    const quick = await anOrder().of(hat).paidAt(shop);
    await fetch(`${shop.service.url}/api/v1/webhooks/stripe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': event.signature },
      body: event.body,
    });
    const refunded = await untilState(shop, late.secret, 'refunded');
    expect(refunded.parcels[0]?.state).to.equal('cancelled');
    expect((await statusOf(shop, quick.secret)).state).to.equal('paid');
    const { hostname, port } = new URL(shop.sandbox.url);
    const client = new Stripe('sk_test_1', { host: hostname, port, protocol: 'http', telemetry: false });
    expect((await client.refunds.list()).data.map((refund) => refund.amount)).to.include(285_000);
  });

  it('goes back when the buyer had cancelled', async () => {
    const hat = await aProduct().at(shop);
    const order = await anOrder().of(hat).placedAt(shop);
    await shop.service.client().post(`/api/v1/orders/${order.secret}/cancel`);
    expect((await statusOf(shop, order.secret)).state).to.equal('cancelled');
    const { rows } = await shop.query<{ id: string; order_id: string }>(
      `update payments.payments set state = 'settled', settled_at = now(), intent_id = 'pi_unknown'
       where order_code = $1 returning id, order_id`,
      [order.code],
    );
    await shop.settled(String(rows[0]?.id), String(rows[0]?.order_id));
    const asked = `select count(*) from payments.refunds where payment_id = $1 and kind = 'too-late'`;
    expect(await count(shop, asked, [rows[0]?.id])).to.equal(1);
    expect(await inStock(shop, hat)).to.equal(1);
  });

  it('for an order that is paid already goes back', async () => {
    const hat = await aProduct().at(shop);
    const order = await anOrder().of(hat).paidAt(shop);
    const { rows } = await shop.query<{ id: string; order_id: string }>(
      `insert into payments.payments (id, order_id, order_code, state, amount, currency, lines, email, language,
         expires_at, idempotency_key, intent_id, created_at, settled_at)
       select gen_random_uuid(), order_id, order_code, 'settled', amount, currency, lines, email, language,
         expires_at, 'second', 'pi_second', now(), now() from payments.payments where order_code = $1
       returning id, order_id`,
      [order.code],
    );
    await shop.settled(String(rows[0]?.id), String(rows[0]?.order_id));
    await shop.settled(String(rows[0]?.id), String(rows[0]?.order_id));
    const asked = `select count(*) from payments.refunds where payment_id = $1 and kind = 'paid-twice'`;
    expect(await count(shop, asked, [rows[0]?.id])).to.equal(1);
    expect((await statusOf(shop, order.secret)).state).to.equal('paid');
  });

  it('finds another piece when the reserved one was withdrawn meanwhile', async () => {
    const hat = await aProduct().withPieces(2).at(shop);
    const order = await anOrder().of(hat).placedAt(shop);
    const { rows } = await shop.query<{ id: string }>(
      `select piece_id as id from inventory.items where product_id = $1 and state = 'reserved'`,
      [hat.id],
    );
    await shop.withdraw(String(rows[0]?.id));
    await shop.sandbox.pay(order.payUrl);
    await untilState(shop, order.secret, 'paid');
    const sold = await shop.query<{ id: string }>(
      'select piece_id as id from inventory.sales where piece_id = any($1)',
      [hat.pieceIds],
    );
    expect(sold.rows.map((row) => row.id)).to.deep.equal(hat.pieceIds.filter((id) => id !== rows[0]?.id));
  });

  it('goes back when the reserved piece was withdrawn and no other is left', async () => {
    const hat = await aProduct().at(shop);
    const order = await anOrder().of(hat).placedAt(shop);
    await shop.withdraw(String(hat.pieceIds[0]));
    await shop.sandbox.pay(order.payUrl);
    const status = await untilState(shop, order.secret, 'refunded');
    expect(status.history.map((it) => it.state)).to.deep.equal(['placed', 'expired', 'refunded']);
  });
});
