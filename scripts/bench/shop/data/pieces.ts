import { randomBytes } from 'node:crypto';
import { drawSerial } from '@daulang/protocol';
import type pg from 'pg';
import { newId } from '../../../../services/commerce/dist/src/kernel/ids.js';
import { columns } from './columns.ts';

/** The number of a cooperative that no register gives, for pieces that stand on no chain. */
export const NUMBER_OF_NOBODY = '9000000000';

/**
 * Certified pieces on sale, so many of each product, as the sealing, `OfferPieces` and the stock leave them. The product
 * itself is told by {@link countPieces}, unless it was written with them.
 */
export async function addPieces(client: pg.ClientBase, productIds: string[], each: number): Promise<void> {
  const { rows: taken } = await client.query<{ last: number }>(
    'select coalesce(max(number), 0)::float8 as last from catalog.pieces where cooperative_number = $1',
    [NUMBER_OF_NOBODY],
  );
  const first = taken[0]!.last + 1;
  const rows = productIds.flatMap((productId, index) =>
    Array.from({ length: each }, (_, nth) => [
      newId(),
      productId,
      drawSerial((size) => Uint8Array.from(randomBytes(size))),
      first + index * each + nth,
    ]),
  );
  await client.query(
    `insert into catalog.pieces (id, product_id, cooperative_id, artisan_id, village_slug, craft_slug, serial, state,
       title, technique, materials, dimensions_mm, weight_grams, made_on, price_amount, price_currency,
       cooperative_number, number, on_sale, created_at, updated_at)
     select given.id, p.id, p.cooperative_id, p.artisan_id, p.village_slug, p.craft_slug, given.serial, 'final', p.title,
       p.technique, p.materials, p.dimensions_mm, p.weight_grams, p.created_at::date, p.price_amount, p.price_currency,
       $5, given.number, true, p.created_at, p.updated_at
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[]) as given (id, product_id, serial, number)
     join catalog.products p on p.id = given.product_id`,
    [...columns(rows), NUMBER_OF_NOBODY],
  );
  const ids = rows.map(([id]) => id);
  await client.query(
    `insert into catalog.piece_photographs (piece_id, cid, role, width, height, position)
     select q.id, i.cid, i.role, i.width, i.height, i.position
     from catalog.pieces q join catalog.product_pictures i on i.product_id = q.product_id where q.id = any($1)`,
    [ids],
  );
  await client.query(
    `insert into inventory.items (piece_id, product_id, public_number, state, added_at)
     select id, product_id, cooperative_number || '/' || number, 'for-sale', updated_at from catalog.pieces
     where id = any($1)`,
    [ids],
  );
  await client.query(
    `insert into history.piece_events (piece_id, what, by_role, at, place)
     select id, what, by_role, created_at, village_slug from catalog.pieces,
       (values ('made', 'maker'), ('sealed', 'officer'), ('listed', 'service')) as told (what, by_role)
     where id = any($1)`,
    [ids],
  );
}

/** What the catalogue keeps beside its products, as `OfferPieces` and `RecordAvailability` write it. */
export async function countPieces(client: pg.ClientBase, productIds: string[]): Promise<void> {
  await client.query(
    `update catalog.products p set
       certified_pieces = (select count(*) from catalog.pieces q where q.product_id = p.id and q.on_sale),
       available_pieces = (select count(*) from inventory.items i where i.product_id = p.id and i.state = 'for-sale')
     where p.id = any($1)`,
    [productIds],
  );
}
