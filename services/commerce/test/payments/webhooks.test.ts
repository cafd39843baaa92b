import { expect } from 'chai';
import type Stripe from 'stripe';
import { AskSilentCheckouts } from '../../src/modules/payments/index.js';
import type { PlacedOrder } from '../../api/orders.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { aSecondPage, dashboard, deliver, intentOf, signatureOf, untilQuiet } from '../support/money.js';
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

const CALM = { duplicate: false, reorder: false, delay: 0, drop: false, refuseRefunds: false };

describe('a webhook', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

  const stripe = (): Stripe => dashboard(shop);

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
      const answers = await Promise.all([1, 2, 3].map(() => deliver(shop, body)));
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

    const now = (): number => Math.floor(Date.now() / 1000);

    it('is refused, whatever it says', async () => {
      const forged: Record<string, string | undefined> = {
        'no signature': undefined,
        'another secret': signatureOf(body, 'whsec_another'),
        'another body': signatureOf(`${body} `),
        'ten minutes ago': signatureOf(body, WEBHOOK_SECRET, now() - 600),
        'in ten minutes': signatureOf(body, WEBHOOK_SECRET, now() + 600),
        'in ten years': signatureOf(body, WEBHOOK_SECRET, now() + 315_360_000),
        'two times at once': `t=${now()},${signatureOf(body, WEBHOOK_SECRET, now() + 600)}`,
        nonsense: 'v1=00',
      };
      for (const [name, signature] of Object.entries(forged)) {
        const answer = signature === undefined ? await unsigned(body) : await deliver(shop, body, signature);
        expect([answer.status, problemIn(answer).code], name).to.deep.equal([
          400,
          'payments.signature-invalid',
        ]);
      }
      expect(await taken('evt_forged')).to.equal(0);
    });

    it('is refused as well when it is too large', async () => {
      expect((await unsigned(JSON.stringify({ x: 'y'.repeat(300_000) }))).status).to.equal(413);
    });
  });

  const unsigned = (body: string) =>
    shop.service
      .client()
      .send('POST', '/api/v1/webhooks/stripe', body, { 'content-type': 'application/json' });

  const taken = (id: string): Promise<number> =>
    count(shop, 'select count(*) from payments.provider_events where id = $1', [id]);

  describe('that is signed but no event', () => {
    const event = (over: object): string =>
      JSON.stringify({
        id: 'evt_malformed',
        object: 'event',
        created: 1_764_000_000,
        type: 'charge.refunded',
        data: {
          object: { id: 'ch_1', object: 'charge', amount: 5, currency: 'vnd', payment_intent: 'pi_1' },
        },
        ...over,
      });

    it('is refused as malformed and not noted as taken', async () => {
      const bodies: Record<string, string> = {
        'an empty object': '{}',
        'a list': '[]',
        null: 'null',
        'no data': event({ data: undefined }),
        'data of another kind': event({ data: { object: 'ch_1' } }),
        'another object': event({ object: 'v2.core.event' }),
        'an id of another kind': event({ id: 'charge_1' }),
        'an id that is no text': event({ id: 7 }),
        'no type': event({ type: '' }),
        'a charge without an amount': event({
          data: { object: { id: 'ch_1', object: 'charge', currency: 'vnd' } },
        }),
        'a checkout without a state': event({
          type: 'checkout.session.completed',
          data: { object: { id: 'cs_1', object: 'checkout.session' } },
        }),
        'a checkout of half a đồng': event({
          type: 'checkout.session.completed',
          data: {
            object: {
              id: 'cs_1',
              object: 'checkout.session',
              amount_total: 0.5,
              currency: 'vnd',
              metadata: {},
              payment_intent: 'pi_1',
              payment_status: 'paid',
              status: 'complete',
            },
          },
        }),
        'a refund where a checkout should be': event({ type: 'checkout.session.completed' }),
      };
      for (const [name, body] of Object.entries(bodies)) {
        const answer = await deliver(shop, body);
        expect([answer.status, problemIn(answer).code], name).to.deep.equal([
          400,
          'payments.event-malformed',
        ]);
      }
      expect(await taken('evt_malformed')).to.equal(0);
    });

    it('is refused when it is no JSON', async () => {
      expect((await deliver(shop, 'not json')).status).to.equal(400);
    });

    it('is taken and has no effect when it is about something else', async () => {
      const body = event({
        id: 'evt_other',
        type: 'customer.created',
        data: { object: { object: 'customer' } },
      });
      expect((await deliver(shop, body)).status).to.equal(200);
      expect(await taken('evt_other')).to.equal(1);
    });

    it('about money of somebody else on the same account is taken and changes nothing', async () => {
      expect((await deliver(shop, event({ id: 'evt_foreign' }))).status).to.equal(200);
      await untilQuiet(shop);
      expect(await count(shop, `select count(*) from payments.captures where intent_id = 'pi_1'`)).to.equal(
        0,
      );
    });
  });

  describe('about a payment of another amount', () => {
    const paidWrongly = async (change: object): Promise<PlacedOrder> => {
      const order = await anOrder()
        .of(await aProduct().at(shop))
        .placedAt(shop);
      await shop.sandbox.control(`sessions/${String(order.payUrl.split('/').at(-1))}`, change);
      await shop.sandbox.pay(order.payUrl);
      return order;
    };

    it('the order is not paid, and the money goes back', async () => {
      const order = await paidWrongly({ amount_total: 1_000 });
      await eventually('the refund is sent', async () => {
        const done = `select count(*) from payments.refunds r join payments.payments p on p.id = r.payment_id
          where p.order_code = $1 and r.kind = 'wrong-amount' and r.state = 'done' and r.amount = 1000`;
        return (await count(shop, done, [order.code])) === 1;
      });
      expect((await statusOf(shop, order.secret)).state).to.equal('placed');
      expect(await salesOf(order.code)).to.equal(0);
    });

    it('so is one in another currency', async () => {
      const order = await paidWrongly({ currency: 'usd' });
      await eventually('the refund is asked for', async () => (await refundsOf(order.code)) === 1);
      expect((await statusOf(shop, order.secret)).state).to.equal('placed');
    });

    it('the right amount pays afterwards, and both are in the books', async () => {
      const order = await paidWrongly({ amount_total: 1_000 });
      await eventually('the refund is asked for', async () => (await refundsOf(order.code)) === 1);
      await shop.sandbox.pay(await aSecondPage(shop, order));
      await untilState(shop, order.secret, 'paid');
      await eventually('the sale is booked', async () => (await salesOf(order.code)) === 1);
      await untilQuiet(shop);
      const held = `select sum(e.amount)::bigint as count from ledger.entries e
        join ledger.postings p on p.id = e.posting_id join ordering.orders o on o.id = p.order_id
        where o.code = $1 and e.account = $2`;
      expect(await count(shop, held, [order.code, 'payment-clearing'])).to.equal(285_000);
      expect(await count(shop, held, [order.code, 'buyer-deposit'])).to.equal(0);
    });

    it('an event that says so is not believed before the provider is asked', async () => {
      await shop.sandbox.turn({ drop: true });
      const order = await anOrder()
        .of(await aProduct().at(shop))
        .placedAt(shop);
      await shop.sandbox.pay(order.payUrl);
      const event = (await stripe().events.list({ type: 'checkout.session.completed', limit: 1 })).data[0];
      const session = { ...(event?.data.object as object), amount_total: 1_000 };
      const body = JSON.stringify({ ...event, id: 'evt_wrong', data: { object: session } });
      expect((await deliver(shop, body)).status).to.equal(200);
      await untilState(shop, order.secret, 'paid');
      expect((await deliver(shop, JSON.stringify(event))).status).to.equal(200);
      await untilQuiet(shop);
      expect(await refundsOf(order.code)).to.equal(0);
      const intent = await intentOf(shop, order);
      expect((await stripe().refunds.list({ payment_intent: intent })).data).to.deep.equal([]);
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

  const lateEvent = async (): Promise<string> =>
    JSON.stringify(
      (await dashboard(shop).events.list({ type: 'checkout.session.completed', limit: 1 })).data[0],
    );

  it('still pays the order when its pieces can be had again', async () => {
    const hat = await aProduct().withPieces(2).at(shop);
    await shop.sandbox.turn({ drop: true });
    const order = await anOrder().of(hat).placedAt(shop);
    await shop.sandbox.pay(order.payUrl);
    await expireUnheard(order);
    expect((await statusOf(shop, order.secret)).state).to.equal('expired');
    expect(await inStock(shop, hat)).to.equal(2);
    await deliver(shop, await lateEvent());
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
    await deliver(shop, event);
    const refunded = await untilState(shop, late.secret, 'refunded');
    expect(refunded.parcels[0]?.state).to.equal('cancelled');
    expect((await statusOf(shop, quick.secret)).state).to.equal('paid');
    expect((await dashboard(shop).refunds.list()).data.map((refund) => refund.amount)).to.include(285_000);
  });

  it('goes back when the buyer had cancelled', async () => {
    const hat = await aProduct().at(shop);
    const order = await anOrder().of(hat).placedAt(shop);
    await shop.sandbox.turn({ drop: true });
    await shop.sandbox.pay(order.payUrl);
    const event = await lateEvent();
    // The provider slept when the buyer cancelled, so nobody knew.
    await shop.query(
      `update payments.payments set state = 'closed', closed_at = now() where order_code = $1`,
      [order.code],
    );
    await shop.service.client().post(`/api/v1/orders/${order.secret}/cancel`);
    expect((await statusOf(shop, order.secret)).state).to.equal('cancelled');
    await deliver(shop, event);
    await untilState(shop, order.secret, 'refunded');
    const asked = `select count(*) from payments.refunds r join payments.payments p on p.id = r.payment_id
      where p.order_code = $1 and r.kind = 'too-late'`;
    expect(await count(shop, asked, [order.code])).to.equal(1);
    expect(await inStock(shop, hat)).to.equal(1);
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
