import { expect } from 'chai';
import { RecordAvailability, RecordShareRates, TellStory } from '../../src/modules/catalog/index.js';
import { ProductPageQueries } from '../../src/modules/catalog/data/product-page.queries.js';
import { ProductNotFound } from '../../src/modules/catalog/domain/catalog.errors.js';
import { FoldShopCounts } from '../../src/modules/catalog/jobs/fold-shop-counts.job.js';
import { Changes } from '../../src/platform/database/changes.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import type { Answer } from '../support/http-client.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { startService, type RunningService } from '../support/service.js';
import { openShop, type Shop } from '../support/shop.js';
import { saidDuring } from '../support/statements.js';
import { tablesRead } from '../support/plans.js';
import { importVillages } from '../support/workshop.js';

describe('an answer of the shop that is kept', () => {
  let shop: Shop;
  let hat: TestProduct;
  /** Another process of the same shop. */
  let other: RunningService;
  let paths: string[];

  before(async () => {
    shop = await openShop({ jobs: false });
    await importVillages(shop.service);
    // Another process counts the stock; then nobody works, so that nothing changes but by what is done here.
    const working = await startService({ beside: shop.service });
    hat = await aProduct().withPieces(3).at(shop);
    await aProduct().withPieces(1).at(shop);
    await working.stop();
    other = await startService({ beside: shop.service, jobs: false });
    paths = [
      ...['/api/v1/home', '/api/v1/products', '/api/v1/sitemap', `/api/v1/products/${hat.slug}`],
      ...['/api/v1/products?q=n%C3%B3n', '/api/v1/products?q=lieem', '/api/v1/products?q=nguoi'],
      ...['/api/v1/suggestions?q=b%C3%A0i', '/api/v1/suggestions?q=poeem'],
    ];
  });
  after(async () => {
    await other?.stop();
    await shop?.stop();
  });

  const ask = async (service: RunningService, path: string): Promise<Answer<unknown>> => {
    const answer = await service.client().get(path);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return answer;
  };
  const statements = async (work: () => Promise<unknown>) => (await saidDuring(shop.service, work)).length;
  const available = (pieces: number) =>
    other
      .get(UnitOfWork)
      .run((tx) =>
        other
          .get(RecordAvailability)
          .within(tx, [
            { productId: hat.id, availablePieces: pieces, pieceIds: hat.pieceIds.slice(0, pieces) },
          ]),
      );

  it('is given again for one statement, the same to the byte, from the third time on', async () => {
    for (const path of ['/api/v1/home', '/api/v1/products', `/api/v1/products/${hat.slug}`]) {
      const first = await ask(shop.service, path);
      await ask(shop.service, path);
      let again: Answer<unknown> | undefined;
      expect(await statements(async () => (again = await ask(shop.service, path)))).to.equal(1);
      expect(again!.body).to.deep.equal(first.body);
      expect(again!.headers.get('etag')).to.equal(first.headers.get('etag'));
      expect(again!.headers.get('cache-control')).to.equal('no-cache');
    }
  });

  it('is looked at once for all who ask at the same time', async () => {
    const changes = shop.service.get(Changes);
    const crowd = () => Promise.all(Array.from({ length: 40 }, () => changes.seen('shop')));
    // The first began before the others asked.
    expect(await statements(crowd)).to.equal(2);
  });

  it('is made together with others that are asked for at the same time, each its own', async () => {
    const pages = shop.service.get(ProductPageQueries);
    const { rows } = await shop.query<{ slug: string }>(
      'select slug from catalog.shop_products order by slug',
    );
    const alone = [];
    for (const { slug } of rows) alone.push(await pages.bySlug(slug));
    const together = () => Promise.all([...rows, ...rows].map(({ slug }) => pages.bySlug(slug)));
    expect(await together()).to.deep.equal([...alone, ...alone]);
    // The first began before the others asked.
    expect(await statements(together)).to.equal(2);
    const unknown = pages.bySlug('khong-co').catch((error: Error) => error);
    expect([await pages.bySlug(rows[0]!.slug), (await unknown) instanceof ProductNotFound]).to.deep.equal([
      alone[0],
      true,
    ]);
  });

  /** What happens in another process, and whether the shop looks otherwise afterwards. */
  const acts: Record<string, () => Promise<unknown>> = {
    'a piece is sold': () => available(2),
    'all are sold': () => available(0),
    'one is free again': () => available(1),
    'a story is told': () =>
      other.get(TellStory).execute({
        ...{ artisanId: hat.artisan.artisanId!, productId: hat.id },
        story: { vi: 'Nón của làng', en: 'A hat of the village' },
      }),
    'the shares are others': () =>
      other.get(RecordShareRates).execute([
        { account: 'artisan', basisPoints: 9_000 },
        { account: 'cooperative', basisPoints: 1_000 },
      ]),
    'its maker wants to be named no more': () =>
      other
        .get(Database)
        .query('update accounts.consents set withdrawn_at = now() where artisan_id = $1', [
          hat.artisan.artisanId,
        ]),
    'villages are imported': () => importVillages(other),
    'changes are added up': () => other.get(FoldShopCounts).handle(),
    'a product is gone': () =>
      other.get(Database).query(`delete from catalog.shop_products where product_id = $1`, [hat.id]),
  };

  for (const [what, act] of Object.entries(acts)) {
    it(`is what a process that keeps nothing says, after ${what}`, async () => {
      const known = what === 'a product is gone' ? paths.filter((path) => !path.includes(hat.slug)) : paths;
      for (const path of [...known, ...known]) await ask(shop.service, path);
      await act();
      const fresh = await startService({ beside: shop.service, jobs: false });
      try {
        for (const path of known) {
          const [kept, made] = [await ask(shop.service, path), await ask(fresh, path)];
          expect(kept.body, path).to.deep.equal(made.body);
        }
      } finally {
        await fresh.stop();
      }
    });
  }

  it('is not looked for again when a change was taken back', async () => {
    await ask(shop.service, '/api/v1/home');
    await ask(shop.service, '/api/v1/home');
    const undone = other.get(UnitOfWork).run(async (tx) => {
      await tx.query('update catalog.shop_products set price_amount = price_amount + 1');
      throw new Error('no');
    });
    expect(await undone.catch((error: Error) => error.message)).to.equal('no');
    expect(await statements(() => ask(shop.service, '/api/v1/home'))).to.equal(1);
  });

  it('is none where nothing was found: it is looked for again', async () => {
    const path = `/api/v1/products/${hat.slug}`;
    expect((await shop.service.client().get(path)).status).to.equal(404);
    expect(await statements(() => shop.service.client().get(path))).to.equal(3);
  });

  it('is read of no table whose changes are not noted', async () => {
    const fresh = await startService({ beside: shop.service, jobs: false });
    try {
      const said = await saidDuring(fresh, async () => {
        for (const path of paths.filter((path) => !path.includes(hat.slug))) await ask(fresh, path);
        const [{ slug }] = ((await ask(fresh, '/api/v1/products')).body as { items: [{ slug: string }] })
          .items;
        await ask(fresh, `/api/v1/products/${slug}`);
      });
      const read = await tablesRead(fresh, said);
      const { rows } = await shop.query<{ name: string }>(
        `select tgrelid::regclass::text as name from pg_trigger where tgname = 'shop_changed'`,
      );
      const noted = new Set(rows.map(({ name }) => name));
      const ours = ['platform.changes', 'platform.coming_changes', 'platform.rate_limits'];
      expect(read.filter((table) => !noted.has(table) && !ours.includes(table))).to.deep.equal([]);
      expect(read).to.include.members(['catalog.shop_products', 'accounts.artisans', 'villages.names']);
    } finally {
      await fresh.stop();
    }
  });
});
