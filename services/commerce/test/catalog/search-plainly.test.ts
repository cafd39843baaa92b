import { expect } from 'chai';
import fc from 'fast-check';
import { productPage, type ProductPage, productSearch } from '../../api/catalog.js';
import type { Bilingual } from '../../api/text.js';
import { newId } from '../../src/kernel/ids.js';
import { ShopIndexStore } from '../../src/modules/catalog/data/shop-index.store.js';
import { ShopListQueries } from '../../src/modules/catalog/data/shop-list.queries.js';
import { ShopProductsStore } from '../../src/modules/catalog/data/shop-products.store.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { aCooperative, anArtisan, type TestPerson } from '../support/people.js';
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
  // Of one digit and two, some alike in the first of them.
  price: fc.integer({ min: 8, max: 32 }),
  pieces: fc.integer({ min: 0, max: 1 }),
  day: fc.constantFrom(...DAYS),
});
type Drawn = typeof product extends fc.Arbitrary<infer T> ? T : never;

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const search = fc.record({
  q: fc.oneof(
    few(2).map((words) => words.join(' ')),
    fc.constantFrom('tra', 'sen t', 'non tran', 'xin'),
  ),
  craft: maybe(fc.constantFrom('conical-hats', 'pottery', 'nowhere')),
  village: maybe(fc.constantFrom('my-lam', 'lang-sinh')),
  minPrice: maybe(fc.constantFrom('9', '12', '20')),
  maxPrice: maybe(fc.constantFrom('10', '17', '31')),
  ready: maybe(fc.constantFrom('true', 'false')),
  sort: maybe(fc.constantFrom('newest', 'price-up', 'price-down', 'relevance')),
});

describe('a search is what looking at each product finds', () => {
  let service: RunningService;
  let names: Map<string, Bilingual>;
  let products: PlainProduct[];
  let artisan: TestPerson;
  /** What others do before somebody's changes are committed. */
  let meanwhile: (() => Promise<void>) | undefined;

  before(async () => {
    service = await startService({ jobs: false });
    await importVillages(service);
    const { rows } = await service
      .get(Database)
      .query<{ slug: string; name: Bilingual }>(
        'select slug, name from villages.shown_crafts union all select slug, name from villages.shown_villages',
      );
    names = new Map(rows.map(({ slug, name }) => [slug, name]));
    artisan = await anArtisan()
      .of(await aCooperative().at(service))
      .at(service);
    products = await publish(drawn(120, 2026));
  });
  after(() => service.stop());

  const drawn = (count: number, seed: number): Drawn[] => fc.sample(product, { numRuns: count, seed });

  const publish = async (all: readonly Drawn[]): Promise<PlainProduct[]> => {
    const written = all.map((it) => ({ ...it, id: newId() }));
    await write(
      `insert into catalog.products (id, slug, cooperative_id, artisan_id, village_slug, craft_slug, kind, status,
         title, story, technique, materials, price_amount, available_pieces, published_at, created_at, updated_at)
       values ($1::uuid, $1::uuid::text, $2, $3, $4, $5, 'stock', 'published', $6, $7, $7, $8, $9, $10, $11, now(), now())`,
      written.map(({ id, title, materials, place, price, pieces, day }) => [
        ...[id, artisan.cooperativeId, artisan.artisanId, ...place],
        ...[text(title), text([]), text(materials), price, pieces, `${day}T00:00:00Z`],
      ]),
    );
    return written.map(({ id, ...it }) => plainly(id, it));
  };

  const plainly = (id: string, { title, materials, place: [village, craft], price, pieces, day }: Drawn) => ({
    ...{ id, title, materials, craft, village, price },
    isReady: pieces > 0,
    publishedAt: Date.parse(day),
    names: [craft, village].flatMap((slug) => folded(names.get(slug)!)),
  });

  /** Says it for each of the products, and shows them as their use cases do. */
  const write = (
    statement: string,
    rows: readonly unknown[][],
    shown: 'show' | 'showStocks' = 'show',
  ): Promise<void> =>
    service.get(UnitOfWork).run(async (tx) => {
      for (const row of rows) await tx.query(statement, row);
      await service.get(ShopProductsStore)[shown](
        tx,
        rows.map(([id]) => id as string),
      );
      await meanwhile?.();
    });

  const fold = async () => {
    await service.get(UnitOfWork).run((tx) => service.get(ShopIndexStore).fold(tx));
  };

  /** Other words, prices, days, sales, some that go, and some that come, of other days too. */
  const change = async (seed: number) => {
    const changes = drawn(60, seed);
    const [reworded, repriced, sold, moved, gone] = [0, 12, 24, 36, 48].map((from) =>
      changes
        .slice(from, from + 12)
        .map((it, nth) => ({ it, was: products[(seed + (from + nth) * 7) % products.length]! })),
    );
    const becomes = (was: PlainProduct, now: Partial<PlainProduct>) => Object.assign(was, now);
    const change = async <T extends { it: Drawn; was: PlainProduct }>(
      all: readonly T[],
      column: string,
      value: (it: Drawn) => unknown,
      now: (it: Drawn) => Partial<PlainProduct>,
      shown?: 'showStocks',
    ) => {
      const rows = all.map(({ it, was }) => [was.id, value(it)]);
      await write(`update catalog.products set ${column} = $2 where id = $1`, rows, shown);
      for (const { it, was } of all) becomes(was, now(it));
    };
    await change(
      reworded!,
      'title',
      ({ title }) => text(title),
      ({ title }) => ({ title }),
    );
    await change(
      repriced!,
      'price_amount',
      ({ price }) => price,
      ({ price }) => ({ price }),
    );
    await change(
      sold!,
      'available_pieces',
      ({ pieces }) => pieces,
      ({ pieces }) => ({ isReady: pieces > 0 }),
      'showStocks',
    );
    await change(
      moved!,
      'published_at',
      ({ day }) => day,
      ({ day }) => ({ publishedAt: Date.parse(day) }),
    );
    const lost = new Set(gone!.map(({ was }) => was.id));
    await write(
      `update catalog.products set status = 'retired' where id = $1`,
      [...lost].map((id) => [id]),
    );
    products = products.filter(({ id }) => !lost.has(id));
    products.push(...(await publish(drawn(12, seed + 1))));
  };

  /** Numbers of nobody: all others begin anew behind them, in two parts of the index. */
  const wasteNumbers = async () => {
    const nobody = newId();
    await service.get(Database).query(
      `with number as (insert into catalog.shop_numbers (number, product_id, published_at, price_amount)
           values (8192 * 4 - 50, $1, now(), 1))
         insert into catalog.shop_news values ($1)`,
      [nobody],
    );
    await fold();
  };

  const happened: Record<string, () => Promise<void>> = {
    'before the index knows any': async () => {},
    'when it knows all': fold,
    'when some changed': () => change(1),
    'when it knows the changes': fold,
    'when it knows some of them': async () => {
      await change(2);
      await fold();
      await change(3);
    },
    'when it was told while others changed something': async () => {
      meanwhile = fold;
      await change(4);
      meanwhile = undefined;
      await service.get(UnitOfWork).run(async (tx) => {
        await service.get(ShopIndexStore).fold(tx);
        await change(5);
      });
    },
    'when numbers were wasted': wasteNumbers,
    'and changed again': () => change(6),
  };

  for (const [when, happens] of Object.entries(happened)) {
    it(`in order, count and facets, page by page, whatever is chosen, ${when}`, async () => {
      await happens();
      await isFoundPlainly();
    });
  }

  const isFoundPlainly = async () => {
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
      { numRuns: 100 },
    );
    expect(found, 'searches that found something').to.be.greaterThan(30);
  };
});

const text = (words: readonly string[]) => JSON.stringify({ vi: words.join(' '), en: words.join(' ') });

const folded = ({ vi, en }: Bilingual): string[] =>
  `${vi} ${en}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
