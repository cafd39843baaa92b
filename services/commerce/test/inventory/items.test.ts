import { expect } from 'chai';
import { OfferPieces } from '../../src/modules/catalog/index.js';
import { FollowCertificate } from '../../src/modules/inventory/use-cases/follow-certificate.js';
import { ReleaseItems, ReserveItems, SellItems } from '../../src/modules/inventory/index.js';
import { newId } from '../../src/kernel/ids.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from '../support/eventually.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';

describe('a piece in stock', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());

  const until = new Date(Date.now() + 3_600_000);

  const reserve = (product: TestProduct, orderId: string, quantity = 1) =>
    shop.service
      .get(UnitOfWork)
      .run((tx) =>
        shop.service
          .get(ReserveItems)
          .within(tx, { orderId, until, wanted: [{ productId: product.id, quantity }] }),
      );

  const sell = (orderId: string) =>
    shop.service.get(UnitOfWork).run((tx) => shop.service.get(SellItems).within(tx, { orderId }));

  const follow = (product: TestProduct, pieceId: string): Promise<void> =>
    shop.service.get(FollowCertificate).execute({ pieceId, productId: product.id });

  const stateOf = async (pieceId: string): Promise<string | undefined> => {
    const { rows } = await shop.query<{ state: string }>(
      'select state from inventory.items where piece_id = $1',
      [pieceId],
    );
    return rows[0]?.state;
  };

  it('is reserved, released and sold for one order only, and twice equals once', async () => {
    const hat = await aProduct().withPieces(2).at(shop);
    const [mine, theirs] = [newId(), newId()];
    const [first] = await reserve(hat, mine);
    const [second] = await reserve(hat, theirs);
    expect(second?.pieceId).not.to.equal(first?.pieceId);
    for (let twice = 0; twice < 2; twice++) {
      await shop.service
        .get(UnitOfWork)
        .run((tx) => shop.service.get(ReleaseItems).within(tx, { orderId: mine }));
    }
    expect(await inStock(shop, hat)).to.equal(1);
    expect((await sell(theirs)).map((piece) => piece.pieceId)).to.deep.equal([second?.pieceId]);
    expect(await sell(theirs)).to.deep.equal([]);
    await shop.service
      .get(UnitOfWork)
      .run((tx) => shop.service.get(ReleaseItems).within(tx, { orderId: theirs }));
    expect(await stateOf(String(second?.pieceId)), 'what is sold stays sold').to.equal('sold');
  });

  it('is not sold twice, even if the program wanted to', async () => {
    const hat = await aProduct().at(shop);
    await reserve(hat, newId());
    const { rows } = await shop.query<{ order_id: string }>(
      'select order_id from inventory.items where product_id = $1',
      [hat.id],
    );
    await sell(String(rows[0]?.order_id));
    await shop.query(
      `update inventory.items set state = 'reserved', order_id = $2, reserved_until = now() where product_id = $1`,
      [hat.id, newId()],
    );
    const again = await shop.query<{ order_id: string }>(
      'select order_id from inventory.items where product_id = $1',
      [hat.id],
    );
    expect(await failure(sell(String(again.rows[0]?.order_id)))).to.include('sold_once');
    expect(
      await count(shop, 'select count(*) from inventory.sales where piece_id = any($1)', [hat.pieceIds]),
    ).to.equal(1);
  });

  it('follows its certificate, in whatever order the news come', async () => {
    const hat = await aProduct().withPieces(2).at(shop);
    const [pieceId = ''] = hat.pieceIds;
    await shop.withdraw(pieceId);
    await follow(hat, pieceId);
    await follow(hat, pieceId);
    expect(await stateOf(pieceId)).to.equal('off-sale');
    const offer = shop.service.get(OfferPieces);
    await shop.service.get(UnitOfWork).run((tx) => offer.within(tx, { pieceIds: [pieceId], onSale: true }));
    await eventually('it is back on sale', async () => (await stateOf(pieceId)) === 'for-sale');
    await follow(hat, pieceId);
    expect(await inStock(shop, hat)).to.equal(2);
  });

  it('that is sold stays sold when its certificate is withdrawn', async () => {
    const hat = await aProduct().at(shop);
    const orderId = newId();
    await reserve(hat, orderId);
    await sell(orderId);
    await shop.service
      .get(UnitOfWork)
      .run((tx) => shop.service.get(OfferPieces).within(tx, { pieceIds: hat.pieceIds, onSale: false }));
    await follow(hat, String(hat.pieceIds[0]));
    expect(await stateOf(String(hat.pieceIds[0]))).to.equal('sold');
  });

  it('is taken with all others wanted, or none is', async () => {
    const [hat, box] = [await aProduct().withPieces(2).at(shop), await aProduct().at(shop)];
    const wanted = [
      { productId: hat.id, quantity: 2 },
      { productId: box.id, quantity: 2 },
    ];
    const both = shop.service
      .get(UnitOfWork)
      .run((tx) => shop.service.get(ReserveItems).within(tx, { orderId: newId(), until, wanted }));
    expect(await failure(both))
      .to.include('inventory.out-of-stock')
      .and.include('"left":1');
    expect([await inStock(shop, hat), await inStock(shop, box)]).to.deep.equal([2, 1]);
  });

  it('goes to somebody when many ask for several at once, in any order, and nobody waits in a circle', async () => {
    const [hat, box] = [await aProduct().withPieces(5).at(shop), await aProduct().withPieces(5).at(shop)];
    const before = await deadlocks();
    const wanted = [hat, box].map(({ id }) => ({ productId: id, quantity: 2 }));
    const asked = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) =>
        shop.service.get(UnitOfWork).run((tx) =>
          shop.service.get(ReserveItems).within(tx, {
            orderId: newId(),
            until,
            wanted: n % 2 ? wanted : wanted.toReversed(),
          }),
        ),
      ),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).to.have.length(2);
    expect([await inStock(shop, hat), await inStock(shop, box)]).to.deep.equal([1, 1]);
    expect(await deadlocks()).to.equal(before);
  });

  /** So far in this database; the counter is written down when a transaction ends. */
  const deadlocks = () =>
    count(shop, 'select deadlocks as count from pg_stat_database where datname = current_database()');
});

async function failure(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    return String(error);
  }
  throw new Error('Expected a failure.');
}
