import { expect } from 'chai';
import type Stripe from 'stripe';
import type { OrderStatus } from '../../api/orders.js';
import { paybacksOf } from './bank.js';
import { dashboard } from './money.js';
import { orderIdOf, statusOf } from './orders.js';
import type { TestPerson } from './people.js';
import { count, type Shop } from './shop.js';
import type { TriedOrder } from './tried-order.js';

/** Whose a sale is. */
const SHARES = [
  'artisan-payable',
  'cooperative-commission',
  'village-fund',
  'platform-fee',
  'shipping',
  'withheld-vat',
  'withheld-pit',
  'frozen',
];

/** States in which an order has its pieces. */
const LIVING = ['confirmed', 'paid', 'packed', 'sent', 'delivered'];

/** Says where an order, its parcels, its pieces, its money and its books do not agree; nothing may be under way. */
export async function expectAgreement(
  shop: Shop,
  officers: readonly TestPerson[],
  tried: TriedOrder,
): Promise<void> {
  const orderId = await orderIdOf(shop, tried.order);
  const page = await statusOf(shop, tried.order.secret);
  await moneyAgrees(shop, officers, tried, orderId, page);
  await parcelsAgree(shop, orderId, page);
  await piecesAgree(shop, orderId, page);
}

async function moneyAgrees(
  shop: Shop,
  officers: readonly TestPerson[],
  tried: TriedOrder,
  orderId: string,
  page: OrderStatus,
): Promise<void> {
  const provider = await heldByProvider(shop, orderId);
  const books = await booksOf(shop, orderId);
  const on = (account: string): number => books[account] ?? 0;
  const said = (amount: { amount: string }): number => Number(amount.amount);

  const ownerless = 'select count(*) from payments.captures where order_id = $1 and owner is null';
  expect(await count(shop, ownerless, [orderId]), 'money that is nobody’s').to.equal(0);

  expect(on('payment-clearing'), 'the books hold what the provider holds').to.be.closeTo(
    provider.captured - provider.refunded - provider.open - provider.lost,
    provider.rounding,
  );
  if (provider.isEmpty) expect(on('payment-clearing'), 'nothing is left of what went whole').to.equal(0);
  expect(on('disputed'), 'banks hold what they withdrew').to.be.closeTo(provider.open, provider.rounding);
  const came = tried.transfers.reduce((sum, { amount }) => sum + amount, 0);
  expect(on('bank'), 'the bank has what came less what was sent by hand').to.equal(came - tried.paidBack);
  expect(on('cash'), 'in the till is what officers said').to.equal(tried.cash);
  const held = page.state === 'confirmed' && page.deposit?.isPaid ? said(page.deposit.amount) : 0;
  expect(-on('buyer-deposit'), 'no more than a deposit is the buyer’s still').to.be.within(0, held);
  const all = Object.values(books).reduce((sum, amount) => sum + amount, 0);
  expect(all, 'the books sum to zero').to.equal(0);

  expect(-on('owed-to-buyer'), 'the order’s page says what the books owe').to.equal(said(page.owed));
  const due = new Map(
    (await Promise.all(officers.map((officer) => paybacksOf(officer, tried.order))))
      .flat()
      .map(({ id, amount }) => [id, said(amount)]),
  );
  const byHand = [...due.values()].reduce((sum, amount) => sum + amount, 0);
  expect(said(page.payback?.due ?? { amount: '0' }), 'the page asks for an account for what is due').to.equal(
    byHand,
  );
  expect(said(page.payback?.sent ?? { amount: '0' }), 'and says what was sent').to.equal(tried.paidBack);

  const kept = -SHARES.reduce((sum, account) => sum + on(account), 0);
  const total = said(page.total);
  const wasPaid = page.history.some(({ state }) => state === 'paid') || page.deposit?.isKept;
  if (!wasPaid) expect(kept, 'who was not paid has no share').to.equal(0);
  if (wasPaid && page.state === 'refunded') expect(kept, 'shares of a refunded order').to.equal(0);
  expect(kept >= 0 && kept <= total, `${kept} of ${total} is shared`).to.equal(true);
  expect(said(page.refunded) <= total, 'no more goes back than the price').to.equal(true);

  const wishes = `select coalesce(sum(case owner when 'buyer' then amount else to_return end), 0)::bigint as count
    from payments.captures where order_id = $1 and rail = 'card'`;
  expect(provider.refunded, 'nothing goes back that nobody decided').to.be.at.most(
    (await count(shop, wishes, [orderId])) + tried.sentByOthers + provider.rounding,
  );
}

interface HeldByProvider {
  captured: number;
  refunded: number;
  open: number;
  lost: number;
  /** In đồng, how far the sums may be from the books: a cent for each part that moved of another currency. */
  rounding: number;
  /** Nothing is left there, and with no bank either. */
  isEmpty: boolean;
}

/** What the provider, the only witness outside, says of an order's money, in đồng. */
async function heldByProvider(shop: Shop, orderId: string): Promise<HeldByProvider> {
  const { rows } = await shop.query<{ id: string }>('select id from payments.payments where order_id = $1', [
    orderId,
  ]);
  const ours = new Set(rows.map(({ id }) => id));
  const intents: Stripe.PaymentIntent[] = [];
  // The newest first, and a sequence is short: they are among these.
  for (const intent of (await dashboard(shop).paymentIntents.list({ limit: 100 })).data)
    if (ours.has(String(intent.metadata['paymentId']))) intents.push(intent);
  const sum = (amounts: number[]): number => amounts.reduce((all, amount) => all + amount, 0);
  const { rows: orders } = await shop.query<{ total: bigint; charged: string | null }>(
    `select total, charge->>'amount' as charged from ordering.orders where id = $1`,
    [orderId],
  );
  const dongForCent = Number(orders[0]?.total) / Number(orders[0]?.charged ?? 1);
  const held: HeldByProvider = { captured: 0, refunded: 0, open: 0, lost: 0, rounding: 0, isEmpty: true };
  for (const { id, amount_received: received, currency } of intents) {
    const isForeign = currency !== 'vnd';
    const inDong = (amount: number): number => Math.round(isForeign ? amount * dongForCent : amount);
    const refunds = (await dashboard(shop).refunds.list({ payment_intent: id, limit: 100 })).data;
    const disputes = (await dashboard(shop).disputes.list({ payment_intent: id, limit: 100 })).data;
    const gone = refunds.filter(({ status }) => status !== 'failed').map(({ amount }) => amount);
    held.captured += inDong(received);
    held.refunded += inDong(sum(gone));
    if (isForeign) held.rounding += Math.ceil(dongForCent) * (gone.length + disputes.length);
    const out = disputes.filter(({ status }) => /^(needs_response|under_review|lost)$/.test(status));
    held.isEmpty &&= sum(gone) + sum(out.map(({ amount }) => amount)) >= received;
    held.open += inDong(
      sum(
        disputes
          .filter(({ status }) => /^(needs_response|under_review)$/.test(status))
          .map(({ amount }) => amount),
      ),
    );
    held.lost += inDong(sum(disputes.filter(({ status }) => status === 'lost').map(({ amount }) => amount)));
  }
  return held;
}

async function booksOf(shop: Shop, orderId: string): Promise<Record<string, number>> {
  const { rows } = await shop.query<{ account: string; amount: bigint }>(
    `select e.account, sum(e.amount)::bigint as amount from ledger.entries e
     join ledger.postings p on p.id = e.posting_id where p.order_id = $1 group by e.account`,
    [orderId],
  );
  return Object.fromEntries(rows.map(({ account, amount }) => [account, Number(amount)]));
}

async function parcelsAgree(shop: Shop, orderId: string, page: OrderStatus): Promise<void> {
  const { rows } = await shop.query<{ shown: string; real: string | null }>(
    `select p.state as shown, f.state as real from ordering.parcels p left join fulfilment.parcels f on f.id = p.id
     where p.order_id = $1`,
    [orderId],
  );
  for (const { shown, real } of rows) {
    expect(real ?? 'none', `a parcel that the buyer sees as ${shown}`).to.equal(
      page.history.some(({ state }) => state === 'paid' || state === 'confirmed') ? shown : 'none',
    );
  }
  const states = rows.map(({ shown }) => shown);
  const ofState: Record<string, string[]> = {
    placed: [],
    cancelled: ['cancelled'],
    expired: ['cancelled'],
    refunded: ['cancelled', 'sent', 'delivered'],
    returned: ['cancelled'],
    confirmed: ['to-pack', 'packed', 'sent', 'delivered', 'cancelled'],
    paid: ['to-pack', 'packed', 'sent', 'delivered', 'cancelled'],
    packed: ['packed', 'sent', 'delivered', 'cancelled'],
    sent: ['sent', 'delivered', 'cancelled'],
    delivered: ['delivered', 'cancelled'],
  };
  expect(ofState[page.state], `an order that is ${page.state} of parcels`).to.include.members(states);
  if (page.state === 'paid' || page.state === 'confirmed')
    expect(states, 'what is paid is still to be packed').to.include('to-pack');
}

async function piecesAgree(shop: Shop, orderId: string, page: OrderStatus): Promise<void> {
  const zero = async (what: string, sql: string): Promise<void> => {
    expect(await count(shop, sql, [orderId]), what).to.equal(0);
  };
  await zero(
    'pieces kept for nobody',
    `select count(*) from inventory.items where order_id = $1 and state = 'reserved'`,
  );
  await zero(
    'pieces of lines that are not sold to the order',
    `select count(*) from ordering.line_pieces p join ordering.lines l on l.id = p.line_id
     left join inventory.items i on i.piece_id = p.piece_id and i.state = 'sold' and i.order_id = l.order_id
     where l.order_id = $1 and p.released_at is null and i.piece_id is null`,
  );
  await zero(
    'sold pieces that are in no line, or in a parcel that is not sent',
    `select count(*) from inventory.items i
     where i.order_id = $1 and i.state = 'sold' and not exists (
       select from ordering.line_pieces p join ordering.lines l on l.id = p.line_id
       join ordering.parcels parcel on parcel.id = l.parcel_id
       where p.piece_id = i.piece_id and l.order_id = $1 and p.released_at is null
         and parcel.state <> 'cancelled')`,
  );
  await zero(
    'pieces sold twice',
    `select count(*) from (select piece_id from inventory.sales where returned_at is null and piece_id in (
       select piece_id from inventory.sales where order_id = $1) group by piece_id having count(*) > 1) as twice`,
  );
  if (!LIVING.includes(page.state)) return;
  await zero(
    'lines with too few pieces that were not refunded whole',
    `select count(*) from ordering.lines l join ordering.parcels parcel on parcel.id = l.parcel_id
     where l.order_id = $1 and parcel.state <> 'cancelled' and l.ready_by is null
       and l.quantity <> (select count(*) from ordering.line_pieces p where p.line_id = l.id and p.released_at is null)
       and l.total <> (select coalesce(sum(r.amount), 0) from ordering.refunds r where r.line_id = l.id)`,
  );
}
