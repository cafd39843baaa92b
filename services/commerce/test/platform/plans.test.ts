import { expect } from 'chai';
import { CountChangedStock } from '../../src/modules/inventory/jobs/count-changed-stock.js';
import { Turns } from '../../src/platform/jobs/turns.js';
import { deliver, newestEvent } from '../support/money.js';
import { anOrder, statusOf } from '../support/orders.js';
import { scannedBy } from '../support/plans.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { openShop, type Shop } from '../support/shop.js';

describe('a table that grows is never read from end to end', () => {
  let shop: Shop;
  let hat: TestProduct;

  before(async () => {
    shop = await openShop();
    hat = await aProduct().withPieces(2).at(shop);
  });
  after(() => shop.stop());

  const scanned = (path: string) =>
    scannedBy(shop.service, async () => {
      const answer = await shop.service.client().get(`/api/v1/${path}`);
      expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    });

  for (const path of [
    'home',
    'products',
    'products?sort=price-up&craft=non-la',
    'products?sort=price-down&village=my-lam&ready=true',
    'products?craft=non-la&village=my-lam&minPrice=1&maxPrice=900000',
    'products?q=n%C3%B3n%20l%C3%A1',
    'products?q=lieem&sort=price-up&ready=true',
    'suggestions?q=n%C3%B3n',
  ]) {
    it(`by ${path}`, async () => {
      expect(await scanned(path)).to.deep.equal([]);
    });
  }

  it('by the page of a product', async () => {
    expect(await scanned(`products/${hat.slug}`)).to.deep.equal([]);
  });

  it('by an order, from its quote to its books', async () => {
    await shop.service.get(Turns).onModuleDestroy();
    await shop.sandbox.turn({ drop: true });
    const found = await scannedBy(shop.service, async () => {
      const lines = [{ productId: hat.id, quantity: 1 }];
      expect((await shop.service.client().post('/api/v1/quotes', { lines })).status).to.equal(200);
      const order = await anOrder().of(hat).placedAt(shop);
      await shop.sandbox.pay(order.payUrl);
      await deliver(shop, JSON.stringify(await newestEvent(shop, 'checkout.session.completed')));
      expect((await statusOf(shop, order.secret)).state).to.equal('paid');
      await shop.service.get(CountChangedStock).turn();
    });
    expect(found).to.deep.equal([]);
  });

  it('as is seen where one is', async () => {
    const found = await scannedBy(shop.service, () =>
      shop.query(`select 1 from catalog.products where title ->> 'vi' = 'x'`),
    );
    expect(found).to.have.length(1);
  });

  it('nor by an index, for a question that stands in another one', async () => {
    const found = await scannedBy(shop.service, () =>
      shop.query(
        'select id in (select artisan_id from accounts.consents) from catalog.products where id = any($1)',
        [[hat.id]],
      ),
    );
    expect(found.map((each) => each.split(':')[0])).to.deep.equal(['a question within a question']);
  });
});
