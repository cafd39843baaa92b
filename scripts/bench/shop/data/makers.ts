import type pg from 'pg';
import { newId } from '../../../../services/commerce/dist/src/kernel/ids.js';
import { columns } from './columns.ts';
import { makersName } from './titles.ts';

/** One maker for so many products: a workshop's life. */
const PRODUCTS_A_MAKER = 100;
/** Cooperatives beside the seed's; without a number in the register, as those that are not admitted yet. */
const MORE_COOPERATIVES = 12;

/** More demo cooperatives and makers in the seed's villages, as `AddCooperative`, `AddArtisan` and `RecordConsent` write them. */
export async function fillMakers(client: pg.ClientBase, products: number): Promise<void> {
  const cooperatives = Array.from({ length: MORE_COOPERATIVES }, (_, nth) => ({ id: newId(), nth: nth + 1 }));
  await client.query(
    `insert into accounts.cooperatives (id, slug, name_vi, name_en, village_slug, is_demo)
     select given.id, 'hop-tac-xa-thu-' || given.nth, 'Hợp tác xã Thử ' || given.nth || ' (minh hoạ)',
       'Trial Cooperative ' || given.nth || ' (demo)', v.slug, true
     from unnest($1::uuid[], $2::int[]) as given (id, nth)
     join (select slug, row_number() over (order by slug) as place from villages.villages) v
       on v.place = 1 + given.nth % (select count(*) from villages.villages)`,
    [cooperatives.map(({ id }) => id), cooperatives.map(({ nth }) => nth)],
  );
  const count = Math.max(40, Math.ceil(products / PRODUCTS_A_MAKER));
  const makers = Array.from({ length: count }, (_, nth) => ({ id: newId(), nth, name: makersName(nth) }));
  // Of the seed's products each place in turn, so that all villages and crafts have new makers too.
  await client.query(
    `with places as (
       select p.village_slug, p.craft_slug, row_number() over (order by p.village_slug) - 1 as place, count(*) over () as places
       from (select distinct village_slug, craft_slug from catalog.products where status = 'published') p
     ), houses as (
       select id, row_number() over (order by slug) - 1 as place, count(*) over () as houses from accounts.cooperatives
       where is_demo
     )
     insert into accounts.artisans (id, cooperative_id, slug, display_name, village_slug, craft_slug, bio_vi, bio_en, is_demo)
     select given.id, houses.id, 'nghe-nhan-thu-' || given.nth, given.name, places.village_slug, places.craft_slug,
       'Nghệ nhân minh hoạ.', 'A demo artisan.', true
     from unnest($1::uuid[], $2::int[], $3::text[]) as given (id, nth, name)
     join places on places.place = given.nth % places.places
     join houses on houses.place = given.nth % houses.houses`,
    [makers.map(({ id }) => id), makers.map(({ nth }) => nth), makers.map(({ name }) => name)],
  );
  await client.query(
    `insert into accounts.consents (id, artisan_id, purpose, text_version, given_at)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[])`,
    columns(makers.map(({ id }) => [newId(), id, 'name', 'demo', new Date()])),
  );
}
