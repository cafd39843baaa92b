import { setTimeout as pause } from 'node:timers/promises';
import { loadavg } from 'node:os';
import type { Wanted } from '../command-line.ts';
import { inTransaction } from '../data/in-transaction.ts';
import { addProduct } from '../data/products.ts';
import { stockedProducts } from '../data/stock.ts';
import type { House } from '../house.ts';
import type { LoadProcess } from '../load/load-process.ts';
import { spentDuring } from '../measure/spent.ts';
import type { Row } from '../run-scenario.ts';
import { bestOf } from '../run-scenario.ts';
import { commerceOf } from './scenario.ts';

const BUYERS = [1, 8, 32];
const RUSH = { buyers: 200, pieces: 50 };
/**
 * A shop that has sold for a while: every connection has planned every statement, and the engine has compiled what it runs.
 * Both cost as much as some hundred orders.
 */
const WARM_UP = { buyers: 32, seconds: 15 };
const DRAIN_LIMIT_MS = 120_000;

/** Orders to paid by so many buyers side by side, each a product of their own. */
export async function runCheckout(house: House, load: LoadProcess, wanted: Wanted): Promise<Row[]> {
  await buyFor(house, load, WARM_UP);
  const rows: Row[] = [];
  for (const buyers of BUYERS) {
    const name = { scenario: 'checkout', title: 'checkout to paid', connections: buyers };
    const length = { buyers, seconds: wanted.secondsAt(16) };
    rows.push(await bestOf(wanted.times, name, () => buyFor(house, load, length)));
  }
  return rows;
}

async function buyFor(house: House, load: LoadProcess, length: { buyers: number; seconds: number }) {
  const products = await inTransaction(house.database, stockedProducts);
  const before = await paidOrders(house);
  const measured = await spentDuring(house, () =>
    load.run({ kind: 'buy', commerce: commerceOf(house), products, ...length }),
  );
  const paid = (await paidOrders(house)) - before;
  const { done, wrong } = measured.result;
  if (paid !== done) wrong[`${paid} orders are paid where buyers saw ${done}`] = 1;
  await untilDone(house);
  return measured;
}

/** More buyers than pieces at the same moment: each piece is sold once, everybody else is told that it is gone. */
export async function runRush(house: House, load: LoadProcess, wanted: Wanted): Promise<Row[]> {
  const name = {
    scenario: 'rush',
    title: `${RUSH.buyers} buyers, ${RUSH.pieces} pieces`,
    connections: RUSH.buyers,
  };
  const row = await bestOf(wanted.times, name, async () => {
    const product = await inTransaction(house.database, (client) => addProduct(client, RUSH.pieces));
    const measured = await spentDuring(house, () =>
      load.run({ kind: 'rush', commerce: commerceOf(house), product, ...RUSH }),
    );
    const sold = await soldOf(house, product);
    if (sold !== RUSH.pieces) measured.result.wrong[`${sold} of ${RUSH.pieces} pieces stand as sold`] = 1;
    await untilDone(house);
    return measured;
  });
  return [row];
}

async function paidOrders({ database }: House): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    'select count(*)::int as count from ordering.orders where paid_at is not null',
  );
  return rows[0]!.count;
}

async function soldOf({ database }: House, productId: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `select count(*)::int as count from inventory.sales s join inventory.items i on i.piece_id = s.piece_id
     where i.product_id = $1 and i.state = 'sold' and i.order_id = s.order_id`,
    [productId],
  );
  return rows[0]!.count;
}

/** The worker's tail of one run must not weigh on the next. */
async function untilDone({ database }: House): Promise<void> {
  const deadline = Date.now() + DRAIN_LIMIT_MS;
  while (Date.now() < deadline) {
    const { rows } = await database.query<{ waiting: boolean }>(
      `select exists (select 1 from jobs.job where state in ('created', 'retry', 'active') and start_after <= now())
         or exists (select 1 from inventory.changed_stock) as waiting`,
    );
    if (!rows[0]!.waiting) return;
    await pause(200);
  }
  console.log(
    `  (after ${DRAIN_LIMIT_MS / 1000} s the worker had not done all that was waiting; load ${loadavg()[0]!.toFixed(1)})`,
  );
}
