import type pg from 'pg';
import { addPieces, countPieces } from './pieces.ts';
import { PIECES_A_PRODUCT } from './products.ts';
import { show } from './show.ts';

/** So many products are bought in turn: buyers meet at one of them only by chance. */
const PRODUCTS = 2_000;

/** Ids of products of which each can be bought once at least, in no order; what earlier runs sold out is stocked again. */
export async function stockedProducts(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ id: string; free: number }>(
    `select p.id, count(*) filter (where i.state = 'for-sale')::int as free
     from (select id from catalog.products where status = 'published' and artisan_id in
       (select id from accounts.artisans where slug like 'nghe-nhan-thu-%') order by md5(slug) limit ${PRODUCTS}) p
     left join inventory.items i on i.product_id = p.id group by p.id order by md5(p.id::text)`,
  );
  const soldOut = rows.filter(({ free }) => free === 0).map(({ id }) => id);
  if (soldOut.length > 0) {
    await addPieces(client, soldOut, PIECES_A_PRODUCT);
    await countPieces(client, soldOut);
    await show(client, soldOut);
  }
  return rows.map(({ id }) => id);
}
