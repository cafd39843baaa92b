import { expect } from 'chai';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { ProcessRole } from '../../src/platform/process-role.js';
import { eventually } from '../support/eventually.js';
import { anOrder, untilState } from '../support/orders.js';
import { aProduct } from '../support/products.js';
import { deployRegistries, type TestRegistries } from '../support/registries.js';
import { startService, type RunningService } from '../support/service.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { CALM, WEBHOOK_SECRET } from '../support/stripe-sandbox.js';

const SLOW_MS = 6_000;
/** Twice as many as the service has connections. */
const BUYERS = 24;

describe('a payment provider that answers slowly', () => {
  let chain: TestRegistries;
  let shop: Shop;
  /** As the shop runs it: with the pool and the patience of the process that answers. */
  let main: RunningService;

  before(async () => {
    chain = await deployRegistries();
    shop = await openShop({ env: chain.env });
    const env = { ...chain.env, STRIPE_API_BASE: shop.sandbox.url, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET };
    main = await startService({ beside: shop.service, jobs: false, role: ProcessRole.main, env });
  });
  after(async () => {
    await shop.sandbox.turn(CALM);
    await main.stop();
    await shop.stop();
    chain.stop();
  });

  const pool = () => (main.get(DataSource).driver as unknown as { master: pg.Pool }).master;
  const written = () => count(shop, `select count(*) from payments.payments where state = 'opening'`);

  it('keeps no connection of the shop: everybody else is answered as ever', async () => {
    const hat = await aProduct().withPieces(BUYERS).at(shop);
    await shop.sandbox.turn({ slow: SLOW_MS });
    let answered = 0;
    const placing = Array.from({ length: BUYERS }, async () => {
      const answer = await anOrder()
        .of(hat)
        .sendTo({ ...shop, service: main });
      answered += 1;
      return answer;
    });
    await eventually('all orders wait for their pages', async () => (await written()) === BUYERS, 20_000);
    const { totalCount, idleCount, waitingCount } = pool();
    expect({ taken: totalCount - idleCount, waitingCount }).to.deep.equal({ taken: 0, waitingCount: 0 });

    const client = main.client();
    for (const path of ['products', `products/${hat.slug}`, 'home', 'certificates/NF7B6G7EV7KV5B6H']) {
      expect((await client.get(`/api/v1/${path}`)).status, path).to.equal(200);
    }
    expect(answered, 'orders still wait').to.equal(0);

    const answers = await Promise.all(placing);
    expect(answers.map(({ status }) => status)).to.deep.equal(answers.map(() => 201));
    await shop.sandbox.turn(CALM);
    await shop.sandbox.pay(answers[0]!.body.payUrl);
    await untilState(shop, answers[0]!.body.secret, 'paid');
  }).timeout(60_000);
});
