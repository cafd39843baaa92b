import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

/** A line that waits for its maker. */
export interface UnmadeLine {
  title: Bilingual;
  /** YYYY-MM-DD */
  readyBy: string;
}

/** Of a line `l`: it is made for its order, has not all of its pieces yet, and is neither given up nor paid back. */
const UNMADE = `l.ready_by is not null and l.waived = 0
  and (select count(*) from ordering.line_pieces p where p.line_id = l.id and p.released_at is null) < l.quantity
  and (select coalesce(sum(r.amount), 0) from ordering.refunds r
    where r.order_id = l.order_id and r.line_id = l.id) < l.total`;

/** Lines that are made for their order, and by when. */
@Injectable()
export class MadeLinesStore {
  /** @param dates by line */
  async setDates(tx: Tx, dates: ReadonlyMap<string, string>): Promise<void> {
    await tx.query(
      `update ordering.lines l set ready_by = made.ready_by
       from unnest($1::uuid[], $2::date[]) as made (id, ready_by) where l.id = made.id`,
      [[...dates.keys()], [...dates.values()]],
    );
  }

  /** Whether an order still waits for a piece of this product. */
  async isUnmade(sql: Sql, orderId: string, productId: string): Promise<boolean> {
    const { rows } = await sql.query(
      `select from ordering.lines l where l.order_id = $1 and l.product_id = $2 and ${UNMADE}`,
      [orderId, productId],
    );
    return rows.length > 0;
  }

  /** What of a parcel has not all its pieces yet, and is not paid back. */
  async unmade(sql: Sql, parcelId: string): Promise<UnmadeLine[]> {
    const { rows } = await sql.query<UnmadeLine>(
      `select l.title, l.ready_by as "readyBy" from ordering.lines l
       where l.parcel_id = $1 and ${UNMADE}
       order by l.ready_by, l.position`,
      [parcelId],
    );
    return rows;
  }
}
