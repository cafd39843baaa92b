import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import { Replica } from '../../../platform/database/replica.js';
import { facetsOf, type NamesBySlug, type ShelfCount } from '../domain/facets.js';
import { formatCursor } from '../domain/page-cursor.js';
import { searchStatement } from './search-statement.js';
import {
  Choices,
  type ListRow,
  listStatement,
  orderBy,
  Placeholders,
  type Search,
  sortKey,
} from './shop-list.js';
import { SoughtQueries } from './sought.queries.js';

/**
 * Connections keep plans of what is said often, so not of every number that somebody thinks of. And how many products a
 * price leaves is seen only with the price: such a list is planned each time.
 */
const isUsual = ({ limit, minPrice, maxPrice }: Search): boolean =>
  limit === 24 && minPrice === undefined && maxPrice === undefined;

/** Lists of products for the shop, each in one statement. */
@Injectable()
export class ShopListQueries {
  constructor(
    private readonly replica: Replica,
    private readonly sought: SoughtQueries,
  ) {}

  /** GET /products: JSON as `productPage` of the API says. */
  async page(search: Search): Promise<string> {
    const { text, params } = search.q
      ? searchStatement(search, await this.sought.of(search.q))
      : shelves(search);
    const { rows } = await (isUsual(search)
      ? this.replica.query<ListRow>(text, params)
      : this.replica.queryAnew<ListRow>(text, params));
    const row = rows[0]!;
    const next = row.has_more ? formatCursor({ key: row.next_key!, id: row.next_id! }) : null;
    const { total, facets } = facetsOf(countsIn(row.counts), search, {
      crafts: JSON.parse(row.crafts) as NamesBySlug,
      villages: JSON.parse(row.villages) as NamesBySlug,
    });
    const price = row.min === null || row.max === null ? null : { min: dong(row.min), max: dong(row.max) };
    const rest = JSON.stringify({ nextCursor: next, total, facets: { ...facets, price } });
    return `{"items":[${row.items ?? ''}],${rest.slice(1)}`;
  }
}

const dong = (amount: bigint) => moneyToWire({ amount, currency: 'VND' });

/** As {@link listStatement} writes them: slugs hold neither spaces nor commas. */
function countsIn(text: string | null): ShelfCount[] {
  if (text === null) return [];
  return text.split(',').map((each) => {
    const [craft, village, isReady, products] = each.split(' ') as [string, string, string, string];
    return { craft, village, isReady: isReady === 't', products: Number(products) };
  });
}

/** Everything on the shelves, as far as chosen. */
function shelves(search: Search): { text: string; params: unknown[] } {
  const placeholders = new Placeholders();
  const choices = new Choices(search, placeholders);
  const key = sortKey(search);
  const { begins, order } = orderBy(key, search, placeholders);
  const rows = `select p.product_id, p.card, (${key.sql})::text as key from catalog.shop_products p
    where ${choices.without()} and ${begins} order by ${order} limit ${search.limit + 1}`;
  // Only a chosen price makes it necessary to look at each.
  const counts = choices.hasPrice
    ? `select p.craft_slug, p.village_slug, p.is_ready, count(*) as products from catalog.shop_products p
       where ${choices.only('price')} group by 1, 2, 3`
    : `select craft_slug, village_slug, is_ready, sum(products) as products from catalog.shop_counts
       group by 1, 2, 3 having sum(products) <> 0`;
  const prices = `select min(p.price_amount) as min, max(p.price_amount) as max from catalog.shop_products p
    where ${choices.without('price')}`;
  return {
    text: listStatement({ rows, counts, prices }, search.limit),
    params: placeholders.values,
  };
}
