import { Injectable } from '@nestjs/common';
import type { HomePage, ProductCard, ProductPage } from '../../../../api/catalog.js';
import { moneyToWire } from '../../../../api/money.js';
import { Replica } from '../../../platform/database/replica.js';
import { maybeRow } from '../../../platform/database/sql.js';
import { formatCursor } from '../domain/page-cursor.js';
import { type KnownNames, Names } from './names.js';
import { CARD_COLUMNS, cardOf, type CardRow, pictureOf, type PictureRow } from './product-rows.js';
import { conditionsOf, type Facet, orderOf, type Search } from './product-search.js';
import { type Sought, SoughtQueries } from './sought.queries.js';

/** How many newest products the first page shows. */
const NEWEST = 12;

/** Lists of products for the shop. */
@Injectable()
export class ProductsQueries {
  constructor(
    private readonly replica: Replica,
    private readonly names: Names,
    private readonly sought: SoughtQueries,
  ) {}

  /** GET /products */
  async page(search: Search): Promise<ProductPage> {
    const [sought, names] = await Promise.all([this.sought.of(search.q), this.names.known()]);
    const [items, total, facets] = await Promise.all([
      this.items(search, sought, names),
      this.count(search, sought),
      this.facets(search, sought, names),
    ]);
    return { ...items, total, facets };
  }

  /** GET /home */
  async home(): Promise<HomePage> {
    const names = await this.names.known();
    const newest = await this.newestOfEachCraft(names);
    const { rows } = await this.replica.query<{ craft_slug: string; count: number; picture: PictureRow }>(
      `select p.craft_slug, count(*)::integer as count, (
         select json_build_object('cid', i.cid, 'role', i.role, 'width', i.width, 'height', i.height)
         from catalog.products o join catalog.product_pictures i on i.product_id = o.id and i.position = 0
         where o.craft_slug = p.craft_slug and o.status = 'published' order by o.published_at, o.id limit 1) as picture
       from catalog.products p where p.status = 'published' group by p.craft_slug order by count desc, p.craft_slug`,
    );
    const totals = await maybeRow<{ pieces: number; villages: number }>(
      this.replica,
      `select coalesce(sum(certified_pieces), 0)::integer as pieces,
         count(distinct village_slug)::integer as villages
       from catalog.products where status = 'published'`,
    );
    return {
      newest,
      crafts: rows.map(({ craft_slug: slug, count, picture }) => ({
        ...names.craft(slug),
        productCount: count,
        picture: picture && pictureOf(picture, names.craft(slug).name),
      })),
      certifiedPieces: totals?.pieces ?? 0,
      villageCount: totals?.villages ?? 0,
    };
  }

  /**
   * The newest certified product of each craft first, then each craft's second, and so on: a cooperative that puts a
   * whole batch on the shelf does not hide everybody else. What is not certified yet comes after what is.
   */
  private async newestOfEachCraft(names: KnownNames): Promise<ProductCard[]> {
    const newest = '(certified_pieces > 0) desc, published_at desc, id desc';
    const { rows } = await this.replica.query<CardRow>(
      `select ${CARD_COLUMNS} from (
         select *, row_number() over (partition by craft_slug order by ${newest}) as nth_of_craft
         from catalog.products where status = 'published') p
       order by (p.certified_pieces > 0) desc, p.nth_of_craft, p.published_at desc, p.id desc limit ${NEWEST}`,
    );
    return rows.map((row) => cardOf(row, names));
  }

  /** Cards of products, in the given order; conditions are over `catalog.products p`. */
  async cards(
    { where, params, order, limit }: { where: string; params: unknown[]; order: string; limit: number },
    names: KnownNames,
  ): Promise<ProductCard[]> {
    const { rows } = await this.replica.query<CardRow>(
      `select ${CARD_COLUMNS} from catalog.products p where ${where} order by ${order} limit ${limit}`,
      params,
    );
    return rows.map((row) => cardOf(row, names));
  }

  async slugs(): Promise<{ slug: string; updatedAt: Date }[]> {
    const { rows } = await this.replica.query<{ slug: string; updatedAt: Date }>(
      `select slug, updated_at as "updatedAt" from catalog.products where status = 'published' order by slug`,
    );
    return rows;
  }

  private async items(
    search: Search,
    sought: Sought | null,
    names: KnownNames,
  ): Promise<Pick<ProductPage, 'items' | 'nextCursor'>> {
    const conditions = conditionsOf(search, sought);
    const { key, order, after } = orderOf(search, sought, conditions);
    const { rows } = await this.replica.query<CardRow>(
      `select ${CARD_COLUMNS}, (${key})::text as sort_key from catalog.products p
       where ${conditions.sql} and ${after} order by ${order} limit ${search.limit + 1}`,
      conditions.params,
    );
    const shown = rows.slice(0, search.limit);
    const last = rows.length > search.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => cardOf(row, names)),
      nextCursor: last ? formatCursor({ key: last.sort_key, id: last.id }) : null,
    };
  }

  private async count(
    search: Search,
    sought: Sought | null,
    without?: Facet,
    more = 'true',
  ): Promise<number> {
    const { sql, params } = conditionsOf(search, sought, without);
    const row = await maybeRow<{ count: number }>(
      this.replica,
      `select count(*)::integer as count from catalog.products p where ${sql} and ${more}`,
      params,
    );
    return row?.count ?? 0;
  }

  private async facets(
    search: Search,
    sought: Sought | null,
    names: KnownNames,
  ): Promise<ProductPage['facets']> {
    const [crafts, villages, price, ready] = await Promise.all([
      this.counts(search, sought, 'craft', (slug) => names.craft(slug)),
      this.counts(search, sought, 'village', (slug) => names.village(slug)),
      this.priceRange(search, sought),
      this.count(search, sought, 'ready', 'p.available_pieces > 0'),
    ]);
    return { crafts, villages, price, ready };
  }

  private async counts(
    search: Search,
    sought: Sought | null,
    facet: 'craft' | 'village',
    named: (slug: string) => ReturnType<KnownNames['craft']>,
  ): Promise<ProductPage['facets']['crafts']> {
    const { sql, params } = conditionsOf(search, sought, facet);
    const { rows } = await this.replica.query<{ slug: string; count: number }>(
      `select p.${facet}_slug as slug, count(*)::integer as count from catalog.products p
       where ${sql} group by 1 order by count desc, 1`,
      params,
    );
    return rows.map(({ slug, count }) => ({ ...named(slug), count }));
  }

  private async priceRange(search: Search, sought: Sought | null): Promise<ProductPage['facets']['price']> {
    const { sql, params } = conditionsOf(search, sought, 'price');
    const row = await maybeRow<{ min: bigint | null; max: bigint | null }>(
      this.replica,
      `select min(p.price_amount) as min, max(p.price_amount) as max from catalog.products p where ${sql}`,
      params,
    );
    if (row?.min == null || row.max === null) return null;
    const wire = (amount: bigint) => moneyToWire({ amount, currency: 'VND' });
    return { min: wire(row.min), max: wire(row.max) };
  }
}
