import { expect } from 'chai';
import fc from 'fast-check';
import { productPage, type ProductPage, productSearch } from '../../api/catalog.js';
import type { Bilingual } from '../../api/text.js';
import { newId } from '../../src/kernel/ids.js';
import { ShopListQueries } from '../../src/modules/catalog/data/shop-list.queries.js';
import { ShopProductsStore } from '../../src/modules/catalog/data/shop-products.store.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { aCooperative, anArtisan } from '../support/people.js';
import { answeredPlainly, type PlainProduct, searchPlainly } from '../support/plain-search.js';
import { startService, type RunningService } from '../support/service.js';
import { importVillages } from '../support/workshop.js';

/** None has another English stem, so that the plain way needs none. */
const WORDS = ['sen', 'senh', 'nam', 'bac', 'tim', 'non', 'gom', 'tranh', 'lang'];
const PLACES = [
  ['my-lam', 'conical-hats'],
  ['doc-so', 'conical-hats'],
  ['phuoc-tich', 'pottery'],
  ['lang-sinh', 'folk-prints'],
] as const;
const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03'];

const few = (most: number) => fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most });
const product = fc.record({
  title: few(3),
  materials: few(3),
  place: fc.constantFrom(...PLACES),
  price: fc.integer({ min: 1, max: 9 }),
  pieces: fc.integer({ min: 0, max: 1 }),
  day: fc.constantFrom(...DAYS),
});
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const search = fc.record({
  q: fc.oneof(
    few(2).map((words) => words.join(' ')),
    fc.constantFrom('tra', 'sen t', 'non tran', 'xin'),
  ),
  craft: maybe(fc.constantFrom('conical-hats', 'pottery', 'nowhere')),
  village: maybe(fc.constantFrom('my-lam', 'lang-sinh')),
  minPrice: maybe(fc.constantFrom('3', '5')),
  maxPrice: maybe(fc.constantFrom('4', '7')),
  ready: maybe(fc.constantFrom('true', 'false')),
  sort: maybe(fc.constantFrom('newest', 'price-up', 'price-down', 'relevance')),
});

describe('a search is what looking at each product finds', () => {
  let service: RunningService;
  let names: Map<string, Bilingual>;
  let products: PlainProduct[];

  before(async () => {
    service = await startService({ jobs: false });
    await importVillages(service);
    const { rows } = await service
      .get(Database)
      .query<{ slug: string; name: Bilingual }>(
        'select slug, name from villages.shown_crafts union all select slug, name from villages.shown_villages',
      );
    names = new Map(rows.map(({ slug, name }) => [slug, name]));
    products = await fill(fc.sample(product, { numRuns: 120, seed: 2026 }));
  });
  after(() => service.stop());

  const fill = async (drawn: (typeof product extends fc.Arbitrary<infer T> ? T : never)[]) => {
    const artisan = await anArtisan()
      .of(await aCooperative().at(service))
      .at(service);
    const written = drawn.map((it) => ({ ...it, id: newId() }));
    await service.get(UnitOfWork).run(async (tx) => {
      for (const { id, title, materials, place, price, pieces, day } of written) {
        await tx.query(
          `insert into catalog.products (id, slug, cooperative_id, artisan_id, village_slug, craft_slug, kind, status,
             title, story, technique, materials, price_amount, available_pieces, published_at, created_at, updated_at)
           values ($1::uuid, $1::uuid::text, $2, $3, $4, $5, 'stock', 'published', $6, $7, $7, $8, $9, $10, $11, now(), now())`,
          [
            ...[id, artisan.cooperativeId, artisan.artisanId, ...place],
            ...[text(title), text([]), text(materials), price, pieces, `${day}T00:00:00Z`],
          ],
        );
      }
      await service.get(ShopProductsStore).show(
        tx,
        written.map(({ id }) => id),
      );
    });
    return written.map(({ id, title, materials, place: [village, craft], price, pieces, day }) => ({
      ...{ id, title, materials, craft, village, price },
      isReady: pieces > 0,
      publishedAt: Date.parse(day),
      names: [craft, village].flatMap((slug) => folded(names.get(slug)!)),
    }));
  };

  it('in order, count and facets, page by page, whatever is chosen', async () => {
    const lists = service.get(ShopListQueries);
    let found = 0;
    await fc.assert(
      fc.asyncProperty(search, async (drawn) => {
        const asked = productSearch.parse(JSON.parse(JSON.stringify({ ...drawn, limit: '7' })));
        const pages: ProductPage[] = [];
        let cursor: string | undefined;
        do {
          const page = productPage.parse(JSON.parse(await lists.page({ ...asked, cursor })));
          // What is not written like that is looked for as if it were a slip, which the plain way knows nothing of.
          if (page.isNear) return;
          pages.push(page);
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        found += pages[0]!.total > 0 ? 1 : 0;
        expect(answeredPlainly(pages)).to.deep.equal(searchPlainly(products, asked));
      }),
      { numRuns: 200 },
    );
    expect(found, 'searches that found something').to.be.greaterThan(60);
  });
});

const text = (words: readonly string[]) => JSON.stringify({ vi: words.join(' '), en: words.join(' ') });

const folded = ({ vi, en }: Bilingual): string[] =>
  `${vi} ${en}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
