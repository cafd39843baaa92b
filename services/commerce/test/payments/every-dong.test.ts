import { expect } from 'chai';
import fc from 'fast-check';
import type Stripe from 'stripe';
import type { PlacedOrder } from '../../api/orders.js';
import { SweepUnpaidOrders } from '../../src/modules/ordering/jobs/sweep-unpaid-orders.job.js';
import { AskSilentCheckouts, WatchCheckouts, WatchMoney } from '../../src/modules/payments/index.js';
import { aSecondPage, balances, dashboard, deliver, untilQuiet } from '../support/money.js';
import { anOrder } from '../support/orders.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { CALM_NETWORK, CARDS } from '../support/stripe-sandbox.js';

/** A few sequences each time; `npm run test:long` asks for more by RANDOM_DAYS. */
const SEQUENCES = Number(process.env['RANDOM_DAYS'] ?? 2) * 2;
const HOUR = 3_600_000;

/** Everything that can happen to the money of an order, in any order and as often as you like. */
type Act =
  | {
      kind:
        'pay' | 'pay-disputed' | 'pay-wrongly' | 'pay-late' | 'cancel' | 'expire' | 'repeat-news' | 'watch';
    }
  | { kind: 'refund' | 'fail-refund'; nth: number; part: number }
  | { kind: 'dispute'; nth: number; part: number }
  | { kind: 'close-dispute'; nth: number; isWon: boolean }
  | { kind: 'weather'; drop: boolean; duplicate: boolean; reorder: boolean; refuseRefunds: boolean };

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'pay' as const,
      'pay' as const,
      'pay-disputed' as const,
      'pay-wrongly' as const,
      'pay-late' as const,
      'cancel' as const,
      'expire' as const,
      'repeat-news' as const,
      'watch' as const,
    ),
  }),
  fc.record({
    kind: fc.constantFrom('refund' as const, 'fail-refund' as const, 'dispute' as const),
    nth: fc.nat({ max: 3 }),
    part: fc.constantFrom(0.1, 0.5, 1),
  }),
  fc.record({ kind: fc.constant('close-dispute' as const), nth: fc.nat({ max: 3 }), isWon: fc.boolean() }),
  fc.record({
    kind: fc.constant('weather' as const),
    drop: fc.boolean(),
    duplicate: fc.boolean(),
    reorder: fc.boolean(),
    refuseRefunds: fc.boolean(),
  }),
);

/** Whose an order's money is: what is left of its price. */
const SHARES = [
  'artisan-payable',
  'cooperative-commission',
  'village-fund',
  'platform-fee',
  'shipping',
  'withheld-vat',
  'withheld-pit',
  'frozen',
] as const;

/** Paid orders whose shares in the books are not their total less what went back. */
const UNLIKE_ITS_ORDER = `select count(*) from ordering.orders o where o.paid_at is not null and o.owed = 0
  and o.total - o.refunded <> (select coalesce(-sum(e.amount), 0) from ledger.entries e
    join ledger.postings p on p.id = e.posting_id
    where p.order_id = o.id and e.account in (${SHARES.map((it) => `'${it}'`).join(', ')}))`;

describe('every captured đồng', () => {
  let shop: Shop;
  let hat: TestProduct;

  before(async () => {
    shop = await openShop();
    hat = await aProduct().withPieces(40).at(shop);
  });
  after(() => shop.stop());

  it(`has an owner after any ${SEQUENCES} sequences of payments, refunds and disputes`, async function () {
    this.timeout(60_000 * SEQUENCES);
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 3, maxLength: 12 }), async (acts) => {
        const order = await anOrder().of(hat).placedAt(shop);
        for (const act of acts) await live(order, act);
        await evening();
        await agree(await whatProviderHolds());
      }),
      { numRuns: SEQUENCES, endOnFailure: true },
    );
  });

  const stripe = (): Stripe => dashboard(shop);

  async function live(order: PlacedOrder, act: Act): Promise<void> {
    switch (act.kind) {
      case 'pay':
        await shop.sandbox.pay(order.payUrl);
        return;
      case 'pay-disputed':
        await shop.sandbox.pay(order.payUrl, CARDS.disputed);
        return;
      case 'pay-wrongly':
        await refusable(
          shop.sandbox.control(`sessions/${String(order.payUrl.split('/').at(-1))}`, { amount_total: 1_000 }),
        );
        await shop.sandbox.pay(order.payUrl);
        return;
      case 'pay-late':
        await shop.sandbox.pay(await aSecondPage(shop, order));
        return;
      case 'cancel':
        await shop.service.client().post(`/api/v1/orders/${order.secret}/cancel`);
        return;
      case 'expire':
        await pass(1);
        await shop.service.get(SweepUnpaidOrders).handle();
        return;
      case 'repeat-news': {
        const { data } = await stripe().events.list({ limit: 10 });
        for (const event of data) await deliver(shop, JSON.stringify(event));
        return;
      }
      case 'watch':
        await pass(2);
        await shop.service.get(WatchMoney).handle();
        return;
      case 'refund': {
        const intent = (await intents())[act.nth];
        if (!intent) return;
        const amount = Math.max(1, Math.floor(intent.amount_received * act.part));
        await refusable(stripe().refunds.create({ payment_intent: intent.id, amount }));
        return;
      }
      case 'fail-refund': {
        const refund = (await stripe().refunds.list({ limit: 10 })).data[act.nth];
        if (refund) await refusable(shop.sandbox.control(`refunds/${refund.id}/fail`));
        return;
      }
      case 'dispute': {
        const intent = (await intents())[act.nth];
        if (!intent) return;
        const amount = Math.max(1, Math.floor(intent.amount_received * act.part));
        await refusable(shop.sandbox.control('disputes', { payment_intent: intent.id, amount }));
        return;
      }
      case 'close-dispute': {
        const dispute = (await stripe().disputes.list({ limit: 10 })).data[act.nth];
        if (!dispute) return;
        const outcome = act.isWon ? 'won' : 'lost';
        await refusable(shop.sandbox.control(`disputes/${dispute.id}/close`, { outcome }));
        return;
      }
      case 'weather': {
        const { kind: _, ...switches } = act;
        await shop.sandbox.turn(switches);
      }
    }
  }

  /** On both sides: a page that closes too far ahead would not be opened. */
  async function pass(hours: number): Promise<void> {
    shop.forward(hours * HOUR);
    await shop.sandbox.forward(hours * 3_600);
  }

  /** Paid ones, the newest first. */
  const intents = async (): Promise<Stripe.PaymentIntent[]> =>
    (await stripe().paymentIntents.list({ limit: 10 })).data.filter((it) => it.amount_received > 0);

  /** The network is calm, every question asked, every job done. Refusals may last: then they are owed. */
  async function evening(): Promise<void> {
    await shop.sandbox.turn(CALM_NETWORK);
    for (let round = 0; round < 3; round++) {
      await pass(1);
      await shop.service.get(AskSilentCheckouts).handle();
      await shop.service.get(WatchCheckouts).handle();
      await shop.service.get(SweepUnpaidOrders).handle();
      await shop.query('update payments.captures set next_look_at = now() where next_look_at is not null');
      await shop.service.get(WatchMoney).handle();
      await untilQuiet(shop);
    }
  }

  /** What the provider, the only witness outside, says that it holds. */
  async function whatProviderHolds(): Promise<{
    captured: bigint;
    refunded: bigint;
    open: bigint;
    lost: bigint;
  }> {
    const all = { limit: 100 };
    const paid = await stripe().paymentIntents.list(all).autoPagingToArray({ limit: 10_000 });
    const refunds = await stripe().refunds.list(all).autoPagingToArray({ limit: 10_000 });
    const disputes = await stripe().disputes.list(all).autoPagingToArray({ limit: 10_000 });
    const sum = (amounts: number[]): bigint => BigInt(amounts.reduce((total, it) => total + it, 0));
    return {
      captured: sum(paid.map((it) => it.amount_received)),
      refunded: sum(refunds.filter((it) => it.status !== 'failed').map((it) => it.amount)),
      open: sum(
        disputes
          .filter((it) => ['needs_response', 'under_review'].includes(it.status))
          .map((it) => it.amount),
      ),
      lost: sum(disputes.filter((it) => it.status === 'lost').map((it) => it.amount)),
    };
  }

  async function agree(provider: Awaited<ReturnType<typeof whatProviderHolds>>): Promise<void> {
    const { captured, refunded, open, lost } = provider;
    const books = await balances(shop);
    const on = (account: keyof typeof books): bigint => books[account] ?? 0n;
    expect(on('payment-clearing'), 'the books hold what the provider holds').to.equal(
      captured - refunded - open - lost,
    );
    expect(on('disputed'), 'banks hold what they withdrew').to.equal(open);
    expect(on('buyer-deposit'), 'nothing is left without an owner').to.equal(0n);
    const orders = -SHARES.reduce((sum, account) => sum + on(account), 0n);
    const owed = -on('owed-to-buyer');
    expect(captured - refunded - lost - orders - owed, 'captured − gone − orders − owed').to.equal(0n);
    expect(owed >= 0n, 'a buyer never owes us').to.equal(true);
    const total = Object.values(books).reduce((sum, it) => sum + it, 0n);
    expect(total, 'the books sum to zero').to.equal(0n);
    expect(await count(shop, 'select count(*) from payments.captures where owner is null')).to.equal(0);
    expect(await count(shop, UNLIKE_ITS_ORDER), 'sales are worth what their orders say').to.equal(0);
  }
});

/** Some acts make no sense at the time, and the provider says so. */
async function refusable(act: Promise<unknown>): Promise<void> {
  await act.catch(() => undefined);
}
