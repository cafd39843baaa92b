import { Injectable } from '@nestjs/common';
import { Replica } from '../../../platform/database/replica.js';
import { nameJson, pictureJson } from './shown-json.js';

/** How many newest products the first page shows. */
const NEWEST = 12;

/** The newest of each craft, as far as they may be among the first; what is not certified yet comes after what is. */
const newestOfCraft = (which: string): string =>
  `(select p.product_id, p.certified_pieces > 0 as is_certified, p.published_at from catalog.shop_products p
    where p.craft_slug = crafts.slug and ${which} order by p.published_at desc, p.product_id desc limit ${NEWEST})`;

/**
 * The newest certified product of each craft first, then each craft's second, and so on: a cooperative that puts a whole
 * batch on the shelf does not hide everybody else.
 */
const NEWEST_OF_EACH = `select n.*, row_number() over (
    partition by crafts.slug order by is_certified desc, published_at desc, product_id desc) as nth_of_craft
  from crafts cross join lateral (
    ${newestOfCraft('p.certified_pieces > 0')} union all ${newestOfCraft('p.certified_pieces = 0')}) n`;

const HOME = `with counts as materialized (
    select craft_slug, village_slug, sum(products)::integer as products, sum(pieces)::integer as pieces
    from catalog.shop_counts group by 1, 2),
  crafts as materialized (
    select craft_slug as slug, sum(products)::integer as products from counts group by 1 having sum(products) > 0)
  select (select coalesce(string_agg(s.card, ',' order by f.place), '') from (
      select f.product_id, row_number() over () as place from (
        select product_id from (${NEWEST_OF_EACH}) newest
        order by is_certified desc, nth_of_craft, published_at desc, product_id desc limit ${NEWEST}) f) f
      join catalog.shop_products s using (product_id)) as newest,
    (select coalesce(json_agg(json_build_object(
        'slug', c.slug, 'name', ${nameJson('c.slug', 'n.name')}, 'productCount', c.products,
        'picture', (select ${pictureJson('i', nameJson('c.slug', 'n.name'))}
          from catalog.product_pictures i where i.position = 0 and i.product_id = (
            select o.product_id from catalog.shop_products o where o.craft_slug = c.slug
            order by o.published_at, o.product_id limit 1)))
        order by c.products desc, c.slug), '[]')
      from crafts c left join villages.shown_crafts n on n.slug = c.slug)::text as crafts,
    (select coalesce(sum(pieces), 0)::integer from counts) as pieces,
    (select count(distinct village_slug)::integer from counts where products > 0) as villages`;

/** What the first page shows, in one statement. */
@Injectable()
export class HomeQueries {
  constructor(private readonly replica: Replica) {}

  /** GET /home: JSON as `homePage` of the API says. */
  async home(): Promise<string> {
    const { rows } = await this.replica.query<{
      newest: string;
      crafts: string;
      pieces: number;
      villages: number;
    }>(HOME);
    const { newest, crafts, pieces, villages } = rows[0]!;
    return `{"newest":[${newest}],"crafts":${crafts},"certifiedPieces":${pieces},"villageCount":${villages}}`;
  }
}
