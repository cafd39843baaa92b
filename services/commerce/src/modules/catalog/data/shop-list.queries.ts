import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import { Remembered } from '../../../kernel/remembered.js';
import { Replica } from '../../../platform/database/replica.js';
import { facetsOf, type NamesBySlug, type ShelfCount } from '../domain/facets.js';
import { formatCursor } from '../domain/page-cursor.js';
import { nearWays } from '../domain/near-ways.js';
import { type SearchWay, searchWays } from '../domain/search-ways.js';
import { NearWordsQueries } from './near-words.queries.js';
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
 * price leaves of a list is seen only with the price: without words it is planned each time.
 */
const isUsual = ({ limit, q, minPrice, maxPrice }: Search): boolean =>
  limit === 24 && (!!q || (minPrice === undefined && maxPrice === undefined));

/** Lists of products for the shop, each in one statement. */
@Injectable()
export class ShopListQueries {
  /** Most lists have the same counts as the one before. */
  private readonly facets = new Remembered<string>(100);

  constructor(
    private readonly replica: Replica,
    private readonly sought: SoughtQueries,
    private readonly nearWords: NearWordsQueries,
  ) {}

  /** GET /products: JSON as `productPage` of the API says. */
  async page(search: Search): Promise<string> {
    if (search.q === undefined || search.q === '')
      return this.shown(await this.ask(search, shelves(search)), search);
    const { words, areKnown, makers } = await this.sought.of(search.q);
    const said = await this.firstFound(search, searchWays(words, areKnown, makers.length > 0), makers);
    if (said) return this.shown(said, search);
    const near = await this.firstFound(search, nearWays(await this.nearWords.of(words)), []);
    return this.shown(near ?? NOTHING, search, near !== undefined);
  }

  /** What the best way that finds anything finds, whatever else is chosen. */
  private async firstFound(
    search: Search,
    ways: SearchWay[],
    makers: string[],
  ): Promise<ListRow | undefined> {
    for (const way of ways) {
      const row = await this.ask(search, searchStatement(search, way, makers));
      if (row.counts !== null) return row;
    }
    return undefined;
  }

  private async ask(search: Search, { text, params }: Statement): Promise<ListRow> {
    const { rows } = await (isUsual(search)
      ? this.replica.query<ListRow>(text, params)
      : this.replica.queryAnew<ListRow>(text, params));
    return rows[0]!;
  }

  private shown(row: ListRow, search: Search, isNear = false): string {
    const next = row.has_more ? formatCursor({ key: row.next_key!, id: row.next_id! }) : null;
    const { crafts, villages, counts, min, max } = row;
    const { craft, village, ready } = search;
    const given = [craft, village, ready, min, max, counts, crafts, villages].join('\n');
    const facets = this.facets.of(given, () => facetsIn(row, search));
    return `{"items":[${row.items ?? ''}],"nextCursor":${JSON.stringify(next)},"isNear":${isNear},${facets}`;
  }
}

/** The end of a page's JSON. */
function facetsIn(row: ListRow, search: Search): string {
  const { total, facets } = facetsOf(countsIn(row.counts), search, {
    crafts: JSON.parse(row.crafts) as NamesBySlug,
    villages: JSON.parse(row.villages) as NamesBySlug,
  });
  const price = row.min === null || row.max === null ? null : { min: dong(row.min), max: dong(row.max) };
  return JSON.stringify({ total, facets: { ...facets, price } }).slice(1);
}

/** The page of a search that finds nothing. */
const NOTHING: ListRow = {
  ...{ items: null, next_key: null, next_id: null, has_more: false, counts: null, min: null, max: null },
  ...{ crafts: '{}', villages: '{}' },
};

const dong = (amount: bigint) => moneyToWire({ amount, currency: 'VND' });

/** As {@link listStatement} writes them: slugs hold neither spaces nor commas. */
function countsIn(text: string | null): ShelfCount[] {
  if (text === null) return [];
  return text.split(',').map((each) => {
    const [craft, village, isReady, products] = each.split(' ') as [string, string, string, string];
    return { craft, village, isReady: isReady === 't', products: Number(products) };
  });
}

interface Statement {
  text: string;
  params: unknown[];
}

/** Everything on the shelves, as far as chosen. */
function shelves(search: Search): Statement {
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
