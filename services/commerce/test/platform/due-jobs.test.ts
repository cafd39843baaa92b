import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { BooksQueries } from '../../src/modules/ledger/index.js';
import { RecordTransfer } from '../../src/modules/payments/index.js';
import { money } from '../../src/kernel/money.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { contentFor } from '../support/bank.js';
import { anOrder, statusOf } from '../support/orders.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { TEST_BANK } from '../support/test-bank.js';

const MINUTE = 60_000;
const HALF_A_YEAR = 180 * 24 * 60 * MINUTE;

describe('jobs that are due by a clock of the past', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop({ jobs: false });
    shop.forward(-HALF_A_YEAR);
  });
  after(() => shop.stop());

  const doAll = () => shop.service.get(DueJobs).doAll();
  const ofShop = `name like any (array['ordering%', 'ledger%', 'fulfilment%', 'inventory%'])`;
  const waiting = () => count(shop, `select count(*) from jobs.job where ${ofShop}`);

  /** Nobody else works here: its pieces come on sale by jobs that are done meanwhile. */
  const aHat = async (): Promise<TestProduct> => {
    let hat: TestProduct | undefined;
    const made = aProduct()
      .at(shop)
      .then((product) => (hat = product));
    while (!hat) {
      await doAll();
      await Promise.race([made, pause(50)]);
    }
    return hat;
  };

  it('end an order that nobody paid at its own moment, and not before it', async () => {
    const hat = await aHat();
    const order = await anOrder().of(hat).with({ payment: 'transfer' }).placedAt(shop);
    shop.forward(20 * MINUTE);
    await doAll();
    expect((await statusOf(shop, order.secret)).state).to.equal('placed');
    expect(await waiting(), 'its end waits').to.equal(1);
    shop.forward(15 * MINUTE);
    await doAll();
    expect((await statusOf(shop, order.secret)).state).to.equal('expired');
    expect(await inStock(shop, hat)).to.equal(1);
    expect(await waiting()).to.equal(0);
  });

  it('book a sale on the day it was, with nothing left to be done and nobody written to', async () => {
    const hat = await aHat();
    const order = await anOrder().of(hat).with({ payment: 'transfer' }).placedAt(shop);
    const at = shop.now();
    await shop.service.get(UnitOfWork).run((tx) =>
      shop.service.get(RecordTransfer).within(tx, {
        ...{ source: 'sepay', reference: 'FT1', content: contentFor(order), happenedAt: at },
        accountNumber: TEST_BANK.BANK_ACCOUNT_NUMBER,
        amount: money(285_000n, 'VND'),
      }),
    );
    shop.forward(60 * MINUTE);
    await doAll();
    expect((await statusOf(shop, order.secret)).state).to.equal('paid');
    const { rows } = await shop.query<{ kind: string; at: Date }>(
      `select p.kind, p.at from ledger.postings p join ordering.orders o on o.id = p.order_id
       where o.code = $1 order by p.kind`,
      [order.code],
    );
    expect(rows.map(({ kind }) => kind)).to.deep.equal(['receipt', 'sale']);
    for (const row of rows) expect(row.at.getTime()).to.be.closeTo(at.getTime(), 61 * MINUTE);
    const balances = await shop.service.get(BooksQueries).balances();
    expect(balances.reduce((sum, it) => sum + it.balance.amount, 0n)).to.equal(0n);
    expect(await waiting()).to.equal(0);
    const told = "select count(*) from accounts.outbox where text like '%' || $1 || '%'";
    expect(await count(shop, told, [order.code])).to.equal(0);
  });

  it('stay where they are when one of them fails, and say why', async () => {
    const hat = await aHat();
    await anOrder().of(hat).with({ payment: 'transfer' }).placedAt(shop);
    shop.forward(40 * MINUTE);
    const expire = shop.service.get(JobRegistry).handlers.get('ordering.expire-unpaid-order')!;
    const { handler } = expire;
    expire.handler = { handle: () => Promise.reject(new Error('The lamp went out.')) };
    const failure = await doAll().catch((error: unknown) => error);
    expect(String(failure)).to.include('The lamp went out.');
    expect(await waiting()).to.equal(1);
    expire.handler = handler;
    await doAll();
    expect(await waiting()).to.equal(0);
  });
});
