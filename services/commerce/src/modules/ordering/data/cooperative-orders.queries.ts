import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';

/** Orders that a cooperative has a parcel in, and those of gift vouchers: what its officers may know of. */
@Injectable()
export class CooperativeOrdersQueries {
  constructor(private readonly database: Database) {}

  /** Those of these codes that are of such orders. */
  async ownAmong(sql: Sql, cooperativeId: string, codes: readonly string[]): Promise<string[]> {
    const { rows } = await sql.query<{ code: string }>(
      `select distinct o.code from ordering.orders o join ordering.orders_of_officers p on p.order_id = o.id
       where o.code = any($2) and p.cooperative_id = $1`,
      [cooperativeId, codes],
    );
    return rows.map(({ code }) => code);
  }

  /** An order with all its parcels, for a cooperative that has one of them; undefined for others. */
  async whole(
    cooperativeId: string,
    code: string,
  ): Promise<{ orderId: string; parcelIds: string[] } | undefined> {
    return maybeRow(
      this.database,
      `select o.id as "orderId",
         array(select p.id from ordering.parcels p where p.order_id = o.id order by p.cooperative_slug) as "parcelIds"
       from ordering.orders o join ordering.parcels own on own.order_id = o.id and own.cooperative_id = $1
       where o.code = $2`,
      [cooperativeId, code],
    );
  }

  async has(sql: Sql, cooperativeId: string, orderId: string): Promise<boolean> {
    const { rows } = await sql.query(
      'select from ordering.orders_of_officers where order_id = $2 and cooperative_id = $1',
      [cooperativeId, orderId],
    );
    return rows.length > 0;
  }

  /** Those that have an unpaid order of late. */
  async waitingSince(sql: Sql, since: Date): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select distinct p.cooperative_id as id from ordering.orders o join ordering.orders_of_officers p on p.order_id = o.id
       where o.state in ('placed', 'expired', 'cancelled') and o.placed_at > $1`,
      [since],
    );
    return rows.map(({ id }) => id);
  }

  /** Unpaid ones of late, the newest first: money that fits no order may be for one of them. */
  async unpaidOfLate(
    cooperativeId: string,
    since: Date,
    limit: number,
  ): Promise<{ code: string; total: bigint }[]> {
    const { rows } = await this.database.query<{ code: string; total: bigint }>(
      `select o.code, o.total - o.voucher_paid as total from ordering.orders o join ordering.orders_of_officers p on p.order_id = o.id
       where p.cooperative_id = $1 and o.state in ('placed', 'expired', 'cancelled') and o.placed_at > $2
       order by o.placed_at desc limit $3`,
      [cooperativeId, since, limit],
    );
    return rows;
  }
}
