import { expect } from 'chai';
import { placedOrder, type PlacedOrder } from '../../api/orders.js';
import { OpenParcels } from '../../src/modules/fulfilment/use-cases/open-parcels.js';
import { CountChangedStock } from '../../src/modules/inventory/jobs/count-changed-stock.js';
import { BookOrder } from '../../src/modules/ledger/use-cases/book-order.js';
import { TakePayment } from '../../src/modules/ordering/use-cases/take-payment.js';
import { layDownWork } from '../support/lay-down-work.js';
import { deliver, newestEvent } from '../support/money.js';
import { anOrder, orderIdOf } from '../support/orders.js';
import { aCooperative, anArtisan } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { startService, type RunningService } from '../support/service.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { statementsOf } from '../support/statements.js';
import { WEBHOOK_SECRET } from '../support/stripe-sandbox.js';

describe('the statements of a request', () => {
  let shop: Shop;
  /** Beside the shop's own service; it works off no jobs, so all that it says is for the request. */
  let answering: RunningService;
  /** Twelve, of three cooperatives. */
  let products: TestProduct[];

  before(async () => {
    shop = await openShop();
    // Its news of a page that closed would close the payment in the service beside, and say one statement less here.
    await shop.sandbox.turn({ drop: true });
    const env = { STRIPE_API_BASE: shop.sandbox.url, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET };
    answering = await startService({ beside: shop.service, jobs: false, env });
    products = [];
    for (let cooperatives = 0; cooperatives < 3; cooperatives += 1) {
      const cooperative = await aCooperative().at(shop.service);
      const artisan = await anArtisan().of(cooperative).at(shop.service);
      for (let n = 0; n < 4; n += 1) products.push(await aProduct().by(artisan).withPieces(8).at(shop));
    }
  });
  after(async () => {
    await answering.stop();
    await shop.stop();
  });

  const said = async (method: string, path: string, body?: object): Promise<number> => {
    const statements = await statementsOf(answering, async () => {
      const answer = await answering.client().send(method, path, body);
      expect(answer.status, JSON.stringify(answer.body)).to.be.below(300);
    });
    return statements.length;
  };

  const cart = (some: readonly TestProduct[]) => some.map(({ id }) => ({ productId: id, quantity: 1 }));

  const place = async (some: readonly TestProduct[]): Promise<{ order: PlacedOrder; said: number }> => {
    let order: unknown;
    const wished = some.reduce((before, product) => before.of(product), anOrder());
    const statements = await statementsOf(answering, async () => {
      order = (await wished.sendTo({ ...shop, service: answering })).body;
    });
    return { order: placedOrder.parse(order), said: statements.length };
  };

  it('are as many for a cart of twelve lines in three parcels as for one line', async () => {
    for (const some of [products.slice(0, 1), products.slice(0, 4), products]) {
      const about = `${some.length} lines`;
      expect(await said('POST', '/api/v1/quotes', { lines: cart(some) }), about).to.equal(3);
      const { order, said: placing } = await place(some);
      // Who wants several goes back to where none was locked, if there are not enough.
      expect(placing, about).to.equal(some.length === 1 ? 17 : 18);
      expect(await said('GET', `/api/v1/orders/${order.secret}`), about).to.equal(1);
      expect(await said('POST', `/api/v1/orders/${order.secret}/payment`), about).to.equal(11);
      expect(await said('POST', `/api/v1/orders/${order.secret}/cancel`), about).to.equal(17);
    }
  });

  it('are as many when its money comes, however much was bought', async () => {
    await layDownWork(shop.service);
    const beside = { ...shop, service: answering };
    for (const some of [products.slice(0, 1), products]) {
      const countStock = () => answering.get(CountChangedStock).turn();
      await countStock();
      const { order } = await place(some);
      await shop.sandbox.pay(order.payUrl);
      const orderId = await orderIdOf(shop, order);
      const completed = JSON.stringify(await newestEvent(shop, 'checkout.session.completed'));
      const paymentId = (await paymentOf(orderId))!;
      const steps = {
        'one less is counted': countStock,
        webhook: () => deliver(beside, completed),
        'the same again': () => deliver(beside, completed),
        'the order hears of it again': () => answering.get(TakePayment).execute({ orderId, paymentId }),
        'its parcels do': () => answering.get(OpenParcels).execute({ orderId }),
        'its books do': () => answering.get(BookOrder).execute({ orderId }),
        'what is left is counted': countStock,
      };
      const counted: Record<string, number> = {};
      for (const [name, step] of Object.entries(steps)) {
        counted[name] = (await statementsOf(answering, step)).length;
      }
      expect(counted, `${some.length} lines`).to.deep.equal({
        // However many products were bought meanwhile.
        'one less is counted': 8,
        // With all that follows: the order is paid, its parcels are opened, its sale is booked.
        webhook: 19,
        'the same again': 4,
        'the order hears of it again': 5,
        'its parcels do': 4,
        'its books do': 7,
        'what is left is counted': 7,
      });
      expect(
        await count(shop, 'select count(*) from fulfilment.parcels where order_id = $1', [orderId]),
      ).to.equal(some.length === 1 ? 1 : 3);
    }
  });

  const paymentOf = async (orderId: string): Promise<string | undefined> => {
    const { rows } = await shop.query<{ id: string }>(
      `select id from payments.payments where order_id = $1`,
      [orderId],
    );
    return rows[0]?.id;
  };
});
