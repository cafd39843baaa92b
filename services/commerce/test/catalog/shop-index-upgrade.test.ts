import { expect } from 'chai';
import pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import {
  DepositsOfOffers1796302500110,
  Editions1796302100110,
  Offers1796302100100,
  SalePrices1796301200130,
} from '../../src/modules/catalog/index.js';
import { SHOP_SHAPE, ShopProductsStore } from '../../src/modules/catalog/data/shop-products.store.js';
import { migrations } from '../../src/migrations.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { makeJobsSchema } from '../../src/platform/jobs/make-jobs-schema.js';
import { prepareDatabase } from '../../src/prepare-database.js';
import { freshDatabase, type TrialDatabase } from '../support/postgres.js';

const FIRST_OF_INDEX = 1796300341000;
/** What rows of the shop are written from, and was not all there then. */
const LATER: readonly unknown[] = [
  SalePrices1796301200130,
  Editions1796302100110,
  Offers1796302100100,
  DepositsOfOffers1796302500110,
];

describe('a database of before the search had an index', () => {
  let database: TrialDatabase;
  let client: pg.Client;

  before(async () => {
    database = await freshDatabase('empty');
    await migrate(
      database.superuserUrl,
      migrations.filter(
        (migration) => Number(/\d+$/.exec(migration.name)![0]) < FIRST_OF_INDEX || LATER.includes(migration),
      ),
    );
    await makeJobsSchema(database.superuserUrl);
    client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
  });
  after(async () => {
    await client.end();
    await database.drop();
  });

  const prepare = () => {
    const { superuserUrl, ownerUrl, url, readerUrl } = database;
    return prepareDatabase({ superuser: superuserUrl, owner: ownerUrl, service: url, reader: readerUrl });
  };
  const rows = async (sql: string, params: unknown[] = []) =>
    (await client.query(sql, params)).rows as unknown[];

  it('has all products in it after the next start, shown as they were', async () => {
    const ids = [newId(), newId()];
    for (const [nth, id] of ids.entries()) {
      await rows(
        `insert into catalog.products (id, slug, cooperative_id, artisan_id, village_slug, craft_slug, kind, status, title,
           story, technique, materials, price_amount, available_pieces, published_at, created_at, updated_at)
         values ($1::uuid, $1::uuid::text, $2, $2, 'my-lam', 'conical-hats', 'stock', 'published', $3, $4, $4, $4, 9, $5,
           $6, now(), now())`,
        [id, newId(), { vi: 'nón sen', en: 'hat' }, { vi: '', en: '' }, nth, `2026-03-0${2 - nth}`],
      );
    }
    const tx = {
      query: async (sql: string, params: readonly unknown[] = []) => ({
        rows: (await rows(sql, [...params])) as never[],
        affected: 0,
      }),
    };
    await new ShopProductsStore().showNext(tx);
    await rows('insert into catalog.shop_shape (digest) values ($1)', [SHOP_SHAPE]);
    const shown = await rows('select *, xmin from catalog.shop_products order by product_id');

    for (let time = 0; time < 2; time += 1) {
      await prepare();
      expect(await rows('select * from catalog.shop_news')).to.deep.equal([]);
      // The second was published first.
      expect(
        await rows('select number, product_id as id from catalog.shop_numbers order by 1'),
      ).to.deep.equal([
        { number: 0, id: ids[1] },
        { number: 1, id: ids[0] },
      ]);
      expect(
        await rows(
          `select word, substring(bits for 3)::text as bits from catalog.shop_index
           where word in ('1sen', '2sen', 's1', 's2') order by word`,
        ),
      ).to.deep.equal([
        { word: '1sen', bits: '110' },
        { word: 's1', bits: '010' },
        { word: 's2', bits: '100' },
      ]);
    }
    expect(await rows('select *, xmin from catalog.shop_products order by product_id')).to.deep.equal(shown);
  });

  it('is written anew where another version wrote it', async () => {
    const index = () => rows('select word, part, bits::text from catalog.shop_index order by 1, 2');
    const before = await index();
    await rows(`update catalog.shop_shape set index_digest = 'another'`);
    await rows(`update catalog.shop_index set word = '1' || word`);
    await prepare();
    expect(await index()).to.deep.equal(before);
    expect(await rows('select * from catalog.shop_news')).to.deep.equal([]);
  });
});
