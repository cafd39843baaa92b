import { Injectable } from '@nestjs/common';
import type { OfferRole } from '../../../../api/offers.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Photograph } from '../domain/piece.js';
import type { MadeToOrder, Product } from '../domain/product.js';

/** What is said of how a product is made to order; null: not any more. */
export interface SaidOfOffer {
  terms: MadeToOrder | null;
  price: bigint;
  actor: string;
  role: OfferRole;
  at: Date;
}

/** Begins, changes and ends what is made to order. Whoever does so has its product locked. */
@Injectable()
export class OffersStore {
  /** The shop says so from now on. One that nobody has seen is published. */
  async say(tx: Tx, { id }: Product, { terms, price, actor, role, at }: SaidOfOffer): Promise<void> {
    const { capacityPerWeek = null, leadTimeDays = null, depositPercent = null } = terms ?? {};
    await tx.query(
      `update catalog.products set updated_at = $2, kind = case when $3::integer is null then 'stock' else 'made-to-order' end,
         capacity_per_week = $3, lead_time_days = $4, price_amount = $5, deposit_percent = $6, status = 'published',
         published_at = coalesce(published_at, $2)
       where id = $1`,
      [id, at, capacityPerWeek, leadTimeDays, price, depositPercent],
    );
    await tx.query(
      `insert into catalog.offer_terms (product_id, position, at, actor, role, capacity_per_week, lead_time_days, price_amount,
         deposit_percent)
       select $1, count(*), $2::timestamptz, $3, $4, $5::integer, $6::integer, $7::bigint, $8::smallint
       from catalog.offer_terms where product_id = $1`,
      [id, at, actor, role, capacityPerWeek, leadTimeDays, price, depositPercent],
    );
  }

  /** Of an artisan, that nobody has seen and nothing was made of. */
  async countUnseen(tx: Tx, artisanId: string): Promise<number> {
    const row = await maybeRow<{ count: number }>(
      tx,
      `select count(*)::integer as count from catalog.products p where p.artisan_id = $1 and p.status = 'draft'
         and not exists (select from catalog.pieces q where q.product_id = p.id)`,
      [artisanId],
    );
    return row?.count ?? 0;
  }

  async photographsOf(tx: Tx, productId: string): Promise<Photograph[]> {
    const { rows } = await tx.query<Photograph>(
      `select cid, role, width, height from catalog.product_pictures where product_id = $1 order by position`,
      [productId],
    );
    return rows;
  }

  async addPhotograph(tx: Tx, productId: string, { cid, role, width, height }: Photograph): Promise<void> {
    await tx.query(
      `insert into catalog.product_pictures (product_id, cid, role, width, height, position)
       values ($1, $2, $3, $4, $5,
         (select coalesce(max(position) + 1, 0) from catalog.product_pictures where product_id = $1))
       on conflict (product_id, cid) do nothing`,
      [productId, cid, role, width, height],
    );
  }

  /** False when it has no such photograph. */
  async removePhotograph(tx: Tx, productId: string, cid: string): Promise<boolean> {
    const { affected } = await tx.query(
      'delete from catalog.product_pictures where product_id = $1 and cid = $2',
      [productId, cid],
    );
    return affected > 0;
  }

  /** For good: nobody has ever seen it. */
  async remove(tx: Tx, productId: string): Promise<void> {
    await tx.query('delete from catalog.product_pictures where product_id = $1', [productId]);
    await tx.query('delete from catalog.products where id = $1', [productId]);
  }
}
