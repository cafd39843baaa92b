import { expect } from 'chai';
import { RecordAvailability, TellStory } from '../../src/modules/catalog/index.js';
import { FoldShopCounts } from '../../src/modules/catalog/jobs/fold-shop-counts.job.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { openShop, type Shop } from '../support/shop.js';
import { shownAndTrue } from '../support/shown-truth.js';

/** Written by whoever changes it, in the same transaction; this looks whether anybody forgot. */
describe('what the shop shows of its products', () => {
  let shop: Shop;
  let hat: TestProduct;

  before(async () => {
    shop = await openShop();
    hat = await aProduct().withPieces(3).at(shop);
    await aProduct().withPieces(1).at(shop);
  });
  after(() => shop.stop());

  const expectTrue = async () => {
    const { shown, true: anew } = await shownAndTrue(shop.service);
    expect(shown).to.deep.equal(anew);
  };
  const available = (pieces: number) =>
    shop.service
      .get(UnitOfWork)
      .run((tx) =>
        shop.service
          .get(RecordAvailability)
          .within(tx, [
            { productId: hat.id, availablePieces: pieces, pieceIds: hat.pieceIds.slice(0, pieces) },
          ]),
      );

  it('is true when pieces were put on sale', expectTrue);

  it('is true when some are reserved, all are, and some are free again', async () => {
    for (const pieces of [1, 0, 2]) {
      await available(pieces);
      await expectTrue();
    }
  });

  it('is true when a piece was withdrawn', async () => {
    await shop.withdraw(hat.pieceIds[0]!);
    await expectTrue();
  });

  it('is true when its story was told', async () => {
    const story = { vi: 'Nón của làng', en: 'A hat of the village' };
    await shop.service
      .get(TellStory)
      .execute({ artisanId: hat.artisan.artisanId!, productId: hat.id, story });
    await expectTrue();
  });

  it('is counted the same before and after the changes are added up', async () => {
    await shop.service.get(FoldShopCounts).handle();
    await expectTrue();
    await available(1);
    await shop.service.get(FoldShopCounts).handle();
    await expectTrue();
  });

  it('is seen to be untrue where somebody forgot', async () => {
    await shop.query(`update catalog.products set price_amount = price_amount + 1 where id = $1`, [hat.id]);
    const { shown, true: anew } = await shownAndTrue(shop.service);
    expect(shown).to.not.deep.equal(anew);
  });
});
