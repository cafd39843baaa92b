import { expect } from 'chai';
import { CountChangedStock } from '../../src/modules/inventory/jobs/count-changed-stock.js';
import { Turns } from '../../src/platform/jobs/turns.js';
import { anOrder } from '../support/orders.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';

describe('stock that has changed', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
    // From now on only those taken here.
    await shop.service.get(Turns).onModuleDestroy();
  });
  after(() => shop.stop());

  const shown = async ({ id }: TestProduct): Promise<number> =>
    count(shop, 'select available_pieces::bigint as count from catalog.products where id = $1', [id]);
  const uncounted = () => count(shop, 'select count(*) from inventory.changed_stock');
  const turn = () => shop.service.get(CountChangedStock).turn();

  it('is counted once all that was bought of it, by however many turns at once', async () => {
    const hat = await aProduct().withPieces(8).at(shop);
    await Promise.all([1, 2, 3, 4].map(() => anOrder().of(hat).placedAt(shop)));
    await Promise.all([turn(), turn(), turn()]);
    expect([await inStock(shop, hat), await uncounted()]).to.deep.equal([4, 0]);
    expect(await shown(hat)).to.equal(4);
  });

  it('stays to be counted when counting fails', async () => {
    const hat = await aProduct().withPieces(2).at(shop);
    await shop.service.asOwner(
      'alter table catalog.products add constraint never_one check (available_pieces <> 1) not valid',
    );
    try {
      await anOrder().of(hat).placedAt(shop);
      const failed = await turn().then(
        () => undefined,
        (error: { code?: string }) => error.code,
      );
      expect(failed).to.equal('23514');
      expect([await uncounted(), await shown(hat)]).to.deep.equal([1, 2]);
    } finally {
      await shop.service.asOwner('alter table catalog.products drop constraint never_one');
    }
    await turn();
    expect([await uncounted(), await shown(hat)]).to.deep.equal([0, 1]);
  });
});
