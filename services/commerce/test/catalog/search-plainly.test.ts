import { expect } from 'chai';
import fc from 'fast-check';
import { productPage, type ProductPage, productSearch } from '../../api/catalog.js';
import { ShopListQueries } from '../../src/modules/catalog/data/shop-list.queries.js';
import { ChangingShop, few, MAKER } from '../support/changing-shop.js';
import { answeredPlainly, searchPlainly } from '../support/plain-search.js';
import { startService, type RunningService } from '../support/service.js';

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
  let shop: ChangingShop;

  before(async () => {
    service = await startService({ jobs: false });
    shop = await ChangingShop.at(service, 120);
  });
  after(() => service.stop());

  /** Page by page, as one list. */
  const find = async (drawn: Record<string, unknown>) => {
    const asked = productSearch.parse(JSON.parse(JSON.stringify({ ...drawn, limit: '7' })));
    const pages: ProductPage[] = [];
    let cursor: string | undefined;
    do {
      const page = productPage.parse(
        JSON.parse(await service.get(ShopListQueries).page({ ...asked, cursor })),
      );
      pages.push(page);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return { asked, pages };
  };

  const happened: Record<string, () => Promise<void>> = {
    'before the index knows any': async () => {},
    'when it knows all': () => shop.tellIndex(),
    'when some changed': () => shop.change(1),
    'when it knows the changes': () => shop.tellIndex(),
    'when it knows some of them': async () => {
      await shop.change(2);
      await shop.tellIndex();
      await shop.change(3);
    },
    'when it was told before others committed': () => shop.changeWhileTold(4),
    'when others changed something before it was told': () => shop.tellIndexWhileChanging(5),
    'when numbers were wasted': () => shop.wasteNumbers(),
    'when that was changed again': () => shop.change(6),
  };

  for (const [when, happens] of Object.entries(happened)) {
    it(`in order, count and facets, page by page, whatever is chosen, ${when}`, async () => {
      await happens();
      let found = 0;
      await fc.assert(
        fc.asyncProperty(search, async (drawn) => {
          const { asked, pages } = await find(drawn);
          // What is not written like that is looked for as if it were a slip, which the plain way knows nothing of.
          if (pages[0]!.isNear) return;
          found += pages[0]!.total > 0 ? 1 : 0;
          expect(answeredPlainly(pages)).to.deep.equal(searchPlainly(shop.products, asked));
        }),
        { numRuns: 100 },
      );
      expect(found, 'searches that found something').to.be.greaterThan(30);
    });

    it(`and so are the pieces of a maker, ${when}`, async () => {
      const { pages } = await find({ q: MAKER });
      const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
      expect(new Set(ids)).to.deep.equal(new Set(shop.products.map(({ id }) => id)));
      expect([ids.length, pages[0]!.total]).to.deep.equal([shop.products.length, shop.products.length]);
    });
  }

  it('begins its numbers anew only where most are of nobody', async () => {
    await shop.tellIndex();
    const before = await shop.numbers();
    expect(Math.min(...before.values())).to.be.greaterThan(8192 * 4 - 50);
    await shop.sellOut();
    await shop.tellIndex();
    expect(await shop.numbers()).to.deep.equal(before);
  });
});
