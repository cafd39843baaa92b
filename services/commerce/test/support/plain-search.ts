import type { ProductPage } from '../../api/catalog.js';
import type { Search } from '../../src/modules/catalog/data/shop-list.js';

/** A product as search sees it: folded words by where they stand. */
export interface PlainProduct {
  id: string;
  craft: string;
  village: string;
  isReady: boolean;
  price: number;
  publishedAt: number;
  title: string[];
  names: string[];
  materials: string[];
}

/** A search as one would write it who had all the time in the world: each product looked at, one word after the other. */
export function searchPlainly(products: readonly PlainProduct[], search: Search) {
  const words = (search.q ?? '').split(' ');
  const says = (text: readonly string[], isBegun: boolean) =>
    words.every((word, place) =>
      text.some((said) =>
        isBegun && place === words.length - 1 && word.length > 2 ? said.startsWith(word) : said === word,
      ),
    );
  const byNames = ({ title, names }: PlainProduct) => [...title, ...names];
  const ways = [
    { isBegun: false, where: byNames },
    { isBegun: true, where: byNames },
    { isBegun: true, where: (it: PlainProduct) => [...byNames(it), ...it.materials] },
  ];
  for (const { isBegun, where } of ways) {
    const found = products.filter((it) => says(where(it), isBegun));
    if (found.length > 0) return shown(found, search, (it) => says(it.title, isBegun));
  }
  return shown([], search, () => false);
}

function shown(found: PlainProduct[], search: Search, isTitled: (it: PlainProduct) => boolean) {
  const { craft, village, minPrice = 0n, maxPrice = 10n ** 15n, ready, sort = 'relevance' } = search;
  const is = {
    craft: (it: PlainProduct) => craft === undefined || it.craft === craft,
    village: (it: PlainProduct) => village === undefined || it.village === village,
    price: ({ price }: PlainProduct) => price >= minPrice && price <= maxPrice,
    ready: (it: PlainProduct) => ready !== 'true' || it.isReady,
  };
  const chosen = (...but: (keyof typeof is)[]) =>
    found.filter((it) =>
      (Object.keys(is) as (keyof typeof is)[]).every((name) => but.includes(name) || is[name](it)),
    );
  const newest = (a: PlainProduct, b: PlainProduct) =>
    b.publishedAt - a.publishedAt || (a.id < b.id ? 1 : -1);
  const orders: Record<string, (a: PlainProduct, b: PlainProduct) => number> = {
    newest,
    relevance: (a, b) => Number(isTitled(b)) - Number(isTitled(a)) || newest(a, b),
    'price-up': (a, b) => a.price - b.price || (a.id < b.id ? -1 : 1),
    'price-down': (a, b) => b.price - a.price || (a.id < b.id ? 1 : -1),
  };
  const prices = chosen('price').map(({ price }) => price);
  return {
    ids: chosen()
      .sort(orders[sort]!)
      .map(({ id }) => id),
    total: chosen().length,
    crafts: counted(chosen('craft').map((it) => it.craft)),
    villages: counted(chosen('village').map((it) => it.village)),
    ready: chosen('ready').filter(({ isReady }) => isReady).length,
    price: prices.length === 0 ? null : [Math.min(...prices), Math.max(...prices)],
  };
}

function counted(slugs: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const slug of slugs) counts[slug] = (counts[slug] ?? 0) + 1;
  return counts;
}

/** The same of what the service answered: all pages of one search. */
export function answeredPlainly(pages: ProductPage[]) {
  const [{ total, facets }] = pages as [ProductPage];
  const bySlug = (facet: ProductPage['facets']['crafts']) =>
    Object.fromEntries(facet.map(({ slug, count }) => [slug, count]));
  return {
    ids: pages.flatMap(({ items }) => items.map(({ id }) => id)),
    total,
    crafts: bySlug(facets.crafts),
    villages: bySlug(facets.villages),
    ready: facets.ready,
    price: facets.price && [Number(facets.price.min.amount), Number(facets.price.max.amount)],
  };
}
