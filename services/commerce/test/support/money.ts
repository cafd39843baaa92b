import { createHmac } from 'node:crypto';
import Stripe from 'stripe';
import type { PlacedOrder } from '../../api/orders.js';
import { newId } from '../../src/kernel/ids.js';
import { BooksQueries, type Account } from '../../src/modules/ledger/index.js';
import { eventually } from './eventually.js';
import type { Answer } from './http-client.js';
import { count, type Shop } from './shop.js';
import { WEBHOOK_SECRET } from './stripe-sandbox.js';

/** The provider's own dashboard: the real client, with nobody of ours between. */
export function dashboard(shop: Shop): Stripe {
  const { hostname, port } = new URL(shop.sandbox.url);
  return new Stripe('sk_test_dashboard', { host: hostname, port, protocol: 'http', telemetry: false });
}

/** The provider's newest event of a kind, whoever heard of it. */
export async function newestEvent(shop: Shop, type: string): Promise<Stripe.Event> {
  const [event] = (await dashboard(shop).events.list({ type, limit: 1 })).data;
  if (!event) throw new Error(`The provider has no event ${type}.`);
  return event;
}

/** How often an order's sale is in the books. */
export const salesOf = (shop: Shop, { code }: { code: string }): Promise<number> =>
  count(
    shop,
    `select count(*) from ledger.postings p join ordering.orders o on o.id = p.order_id
     where o.code = $1 and p.kind = 'sale'`,
    [code],
  );

/** How many refunds of an order's money were asked for. */
export const refundsOf = (shop: Shop, { code }: { code: string }): Promise<number> =>
  count(
    shop,
    `select count(*) from payments.refunds r join payments.payments p on p.id = r.payment_id
     where p.order_code = $1`,
    [code],
  );

/** The payment intent that paid an order. */
export async function intentOf(shop: Shop, { code }: { code: string }): Promise<string> {
  const { rows } = await shop.query<{ intent: string }>(
    `select c.intent_id as intent from payments.captures c join ordering.orders o on o.id = c.order_id
     where o.code = $1 order by c.captured_at limit 1`,
    [code],
  );
  return rows[0]!.intent;
}

export const signatureOf = (
  body: string,
  secret = WEBHOOK_SECRET,
  at = Math.floor(Date.now() / 1000),
): string => `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;

/** Brings an event to the service by hand, signed as the provider signs. */
export function deliver(
  shop: Shop,
  body: string,
  signature: string | undefined = signatureOf(body),
): Promise<Answer<unknown>> {
  return shop.service.client().send('POST', '/api/v1/webhooks/stripe', body, {
    'content-type': 'application/json',
    'stripe-signature': signature,
  });
}

/** Everything that was to be done by now has been done. */
export async function untilQuiet(shop: Shop): Promise<void> {
  let waiting: unknown[] = [];
  const isQuiet = async (): Promise<boolean> => {
    const { rows } = await shop.query(
      `select name, state, output from jobs.job where state in ('created', 'retry', 'active', 'failed')
         and start_after <= now() + interval '1 minute'
         and name not in ('ordering.expire-unpaid-order', 'ordering.sweep-unpaid-orders')`,
    );
    waiting = rows;
    const uncounted = await count(shop, 'select count(*) from inventory.changed_stock');
    return rows.length === 0 && uncounted === 0;
  };
  await eventually('all jobs are done', isQuiet, 30_000).catch((error: unknown) => {
    throw new Error(`${String(error)} Waiting: ${JSON.stringify(waiting)}`);
  });
}

/** A second page for the same order, which the buyer left open: money that comes by it is late. */
export async function aSecondPage(shop: Shop, { code }: PlacedOrder, amount?: number): Promise<string> {
  const id = newId();
  const { rows } = await shop.query<{ total: bigint }>('select total from ordering.orders where code = $1', [
    code,
  ]);
  const unitAmount = amount ?? Number(rows[0]?.total);
  const session = await dashboard(shop).checkout.sessions.create({
    mode: 'payment',
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'vnd', unit_amount: unitAmount, product_data: { name: code } },
      },
    ],
    success_url: 'http://localhost/paid',
    metadata: { paymentId: id },
    payment_intent_data: { metadata: { paymentId: id } },
  });
  await shop.query(
    `insert into payments.payments (id, order_id, order_code, state, amount, currency, lines, email, language,
       expires_at, idempotency_key, session_id, created_at)
     select $2::uuid, order_id, order_code, 'closed', amount, currency, lines, email, language, expires_at,
       'checkout/' || $2::text, $3, now() from payments.payments where order_code = $1 limit 1`,
    [code, id, session.id],
  );
  return String(session.url);
}

export type Balances = Partial<Record<Account, bigint>>;

/** The books over all owners, with all that was to be done by now; accounts with nothing on them are left out. */
export async function balances(shop: Shop): Promise<Balances> {
  await untilQuiet(shop);
  const all = await shop.service.get(BooksQueries).balances();
  return Object.fromEntries(
    all
      .filter(({ balance }) => balance.currency === 'VND' && balance.amount !== 0n)
      .map(({ account, balance }) => [account, balance.amount]),
  );
}

/** By how much each account moved; accounts that did not are left out. */
export async function movedSince(shop: Shop, before: Balances): Promise<Balances> {
  const now = await balances(shop);
  const accounts = new Set([...Object.keys(before), ...Object.keys(now)]) as Set<Account>;
  return Object.fromEntries(
    [...accounts]
      .map((account) => [account, (now[account] ?? 0n) - (before[account] ?? 0n)] as const)
      .filter(([, moved]) => moved !== 0n),
  );
}
