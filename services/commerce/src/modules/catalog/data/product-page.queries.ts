import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import { AskedAfter } from '../../../kernel/asked-after.js';
import { money } from '../../../kernel/money.js';
import { Replica } from '../../../platform/database/replica.js';
import { maybeRow } from '../../../platform/database/sql.js';
import { ProductNotFound } from '../domain/catalog.errors.js';
import { type ShareRate, sharesOf } from '../domain/share-rate.js';
import { slugOf } from '../domain/slug.js';

const RELATED_SHOWN = 4;

/** Parts of an answer as the database wrote them: JSON, passed on unread; and what its shares are computed from. */
interface PageRow {
  slug: string;
  card: string;
  page: string;
  pieces: string;
  maker: string;
  related: string;
  price_amount: bigint;
  updated_at: Date;
  rates: ShareRate[];
}

/** The newest products beside `p` that have the same craft (or village), what can be bought first. */
const beside = (column: 'craft_slug' | 'village_slug'): string =>
  `(select o.product_id, o.card, o.craft_slug = p.craft_slug as is_same_craft, o.is_ready, o.published_at
    from catalog.shop_products o where o.${column} = p.${column} and o.product_id <> p.product_id
    order by o.is_ready desc, o.published_at desc, o.product_id desc limit ${RELATED_SHOWN})`;

/** How many are asked for is hidden, so that one plan does for any number: planning takes longer than one page. */
const PAGES = `with asked as materialized (select unnest((select $1::text[])) as slug)
  select p.slug, p.card, p.page, p.pieces, p.price_amount, p.updated_at,
  (select jsonb_build_object('id', a.id, 'displayName', a.display_name, 'isDemo', a.is_demo, 'bio', a.bio)
   from accounts.shown_artisans a where a.id = p.artisan_id)::text as maker,
  (select coalesce(string_agg(r.card, ',' order by r.is_same_craft desc, r.is_ready desc, r.published_at desc, r.product_id desc), '')
   from (select * from (${beside('craft_slug')} union ${beside('village_slug')}) as both_ways
     order by is_same_craft desc, is_ready desc, published_at desc, product_id desc limit ${RELATED_SHOWN}) r) as related,
  (select coalesce(json_agg(json_build_object('account', account, 'basisPoints', basis_points) order by position), '[]')
   from catalog.share_rates) as rates
  from asked join catalog.shop_products p using (slug)`;

/** Products' pages, in one statement for all that are asked for at the same time. */
@Injectable()
export class ProductPageQueries {
  private readonly rows: AskedAfter<PageRow>;

  constructor(private readonly replica: Replica) {
    this.rows = new AskedAfter(async (slugs) => {
      const { rows } = await replica.query<PageRow>(PAGES, [slugs]);
      return new Map(rows.map((row) => [row.slug, row]));
    });
  }

  /**
   * GET /products/:slug: JSON as `productDetail` of the API says.
   *
   * @throws ProductNotFound, with the right slug when it is known
   */
  async bySlug(slug: string): Promise<string> {
    const row = await this.rows.ask(slug);
    if (!row) throw new ProductNotFound({ slug: await this.rightSlug(slug) });
    const shares = sharesOf(money(row.price_amount, 'VND'), row.rates).map((share) => ({
      ...share,
      amount: moneyToWire(share.amount),
    }));
    const [card, page] = [membersOf(row.card), membersOf(row.page)];
    return `{${card},${page},"maker":${row.maker},"shares":${JSON.stringify(shares)},"pieces":${row.pieces},"related":[${row.related}],"updatedAt":"${row.updated_at.toISOString()}"}`;
  }

  /** An older slug, or the right one written with marks or capitals. */
  private async rightSlug(asked: string): Promise<string | null> {
    const row = await maybeRow<{ slug: string }>(
      this.replica,
      `select p.slug from catalog.shop_products p where p.slug = $2
       union all
       select p.slug from catalog.former_slugs f join catalog.shop_products p on p.product_id = f.product_id
       where f.slug = any(array[$1, $2]) limit 1`,
      [asked, slugOf(asked)],
    );
    return row?.slug ?? null;
  }
}

/** What stands between an object's braces. */
const membersOf = (json: string): string => json.slice(1, -1);
