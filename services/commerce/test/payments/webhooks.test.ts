import { expect } from 'chai';
import { AskSilentCheckouts } from '../../src/modules/payments/index.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import {
  dashboard,
  deliver,
  newestEvent,
  refundsOf,
  salesOf,
  signatureOf,
  untilQuiet,
} from '../support/money.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import { aProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { CALM, WEBHOOK_SECRET } from '../support/stripe-sandbox.js';

describe('a webhook', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

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
        await eventually('the sale is booked', async () => (await salesOf(shop, order)) === 1);
        expect(await refundsOf(shop, order)).to.equal(0);
        expect((await statusOf(shop, order.secret)).history).to.have.length(2);
      });
    }

    it('met by somebody who has the order in hand, it waits for nobody and pays the order a moment later', async () => {
      await shop.sandbox.turn({ drop: true });
      const order = await anOrder()
        .of(await aProduct().at(shop))
        .placedAt(shop);
      await shop.sandbox.pay(order.payUrl);
      const body = JSON.stringify(await newestEvent(shop, 'checkout.session.completed'));
      await shop.service.get(UnitOfWork).run(async (tx) => {
        await tx.query('select from ordering.orders where code = $1 for update', [order.code]);
        expect((await deliver(shop, body)).status).to.equal(200);
        expect((await statusOf(shop, order.secret)).state).to.equal('placed');
      });
      await untilState(shop, order.secret, 'paid');
      await eventually('the sale is booked', async () => (await salesOf(shop, order)) === 1);
    });

    it('alone and answered, it left a paid order with its parcels and its books', async () => {
      await shop.sandbox.turn({ drop: true });
      const order = await anOrder()
        .of(await aProduct().at(shop))
        .placedAt(shop);
      await shop.sandbox.pay(order.payUrl);
      await deliver(shop, JSON.stringify(await newestEvent(shop, 'checkout.session.completed')));
      expect((await statusOf(shop, order.secret)).state).to.equal('paid');
      expect(await salesOf(shop, order)).to.equal(1);
      const parcels = `select count(*) from fulfilment.parcels p join ordering.orders o on o.id = p.order_id
        where o.code = $1 and p.state = 'to-pack'`;
      expect(await count(shop, parcels, [order.code])).to.equal(1);
    });

    it('lost, the payment is found by asking', async () => {
      const order = await anOrder()
        .of(await aProduct().at(shop))
        .paidUnheardAt(shop);
      expect((await statusOf(shop, order.secret)).state).to.equal('placed');
      await shop.service.get(AskSilentCheckouts).handle();
      expect((await statusOf(shop, order.secret)).state, 'not a minute has passed').to.equal('placed');
      shop.forward(61_000);
      await shop.service.get(AskSilentCheckouts).handle();
      await untilState(shop, order.secret, 'paid');
    });

    it('lost and found at once, it pays the order once', async () => {
      const order = await anOrder()
        .of(await aProduct().at(shop))
        .paidUnheardAt(shop);
      const body = JSON.stringify(await newestEvent(shop, 'checkout.session.completed'));
      shop.forward(61_000);
      const asked = Promise.all([1, 2].map(() => shop.service.get(AskSilentCheckouts).handle()));
      const answers = await Promise.all([1, 2, 3].map(() => deliver(shop, body)));
      await asked;
      expect(answers.map((answer) => answer.status)).to.deep.equal([200, 200, 200]);
      await untilState(shop, order.secret, 'paid');
      await eventually('the sale is booked', async () => (await salesOf(shop, order)) === 1);
      expect((await statusOf(shop, order.secret)).history.map(({ state }) => state)).to.deep.equal([
        'placed',
        'paid',
      ]);
      const captured = `select count(*) from payments.captures
        where order_id = (select id from ordering.orders where code = $1)`;
      expect(await count(shop, captured, [order.code])).to.equal(1);
      expect(await refundsOf(shop, order)).to.equal(0);
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

  it('about a checkout of somebody else is taken and changes nothing', async () => {
    const session = await dashboard(shop).checkout.sessions.create({
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
