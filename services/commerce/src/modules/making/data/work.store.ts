import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { WantedWork, Work, WorkMovedBy } from '../domain/work.js';
import type { KeptWorkState } from '../domain/kept-work-state.js';
import { requireWorkMove } from '../domain/work-status.js';

const WORK = `select id, order_id as "orderId", order_code as "orderCode", parcel_id as "parcelId",
    product_id as "productId", artisan_id as "artisanId", cooperative_id as "cooperativeId", title,
    picture_cid as "pictureCid", quantity, ready_by as "readyBy", state,
    jsonb_build_object('capacityPerWeek', capacity_per_week, 'leadTimeDays', lead_time_days) as pace
  from making.work_orders`;

/** Writes what is to be made and its moves; every move leaves a row of history. */
@Injectable()
export class WorkStore {
  /** One that was released before is kept again, with its new places. */
  async keep(tx: Tx, work: WantedWork, readyBy: string, weeks: readonly string[], at: Date): Promise<void> {
    await tx.query(
      `insert into making.work_orders (id, order_id, order_code, parcel_id, product_id, artisan_id, cooperative_id,
         title, picture_cid, quantity, capacity_per_week, lead_time_days, ready_by, late_by, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $13, $14, $11::date, $11::date +
         (select days_late from making.terms where valid_from <= $12 order by valid_from desc limit 1), 'kept')
       on conflict (id) do update set state = 'kept', ready_by = excluded.ready_by, late_by = excluded.late_by
         where work_orders.state = 'released'`,
      [
        work.id,
        work.orderId,
        work.orderCode,
        work.parcelId,
        work.productId,
        work.artisanId,
        work.cooperativeId,
        JSON.stringify(work.title),
        work.pictureCid,
        work.quantity,
        readyBy,
        at,
        work.pace.capacityPerWeek,
        work.pace.leadTimeDays,
      ],
    );
    await tx.query(
      `insert into making.places (work_id, week, pieces)
       select $1, week, count(*) from unnest($2::date[]) as place (week) group by week`,
      [work.id, weeks],
    );
  }

  find(sql: Sql, id: string): Promise<Work | undefined> {
    return maybeRow<Work>(sql, `${WORK} where id = $1`, [id]);
  }

  lock(tx: Tx, id: string): Promise<Work | undefined> {
    return maybeRow<Work>(tx, `${WORK} where id = $1 for update`, [id]);
  }

  /** In the order of their ids, so that two who lock several never wait for each other in a circle. */
  async lockAll(tx: Tx, ids: readonly string[]): Promise<Work[]> {
    const { rows } = await tx.query<Work>(`${WORK} where id = any($1) order by id for update`, [ids]);
    return rows;
  }

  async lockOfOrder(tx: Tx, orderId: string): Promise<Work[]> {
    const { rows } = await tx.query<Work>(`${WORK} where order_id = $1 order by id for update`, [orderId]);
    return rows;
  }

  /** @throws WorkMoveNotAllowed */
  async move(tx: Tx, { id, state }: Work, to: KeptWorkState, by: WorkMovedBy, at: Date): Promise<void> {
    requireWorkMove(state, to);
    await tx.query('update making.work_orders set state = $2 where id = $1', [id, to]);
    await tx.query(
      `insert into making.history (work_id, position, state, at, actor, role, words)
       select $1, count(*), $2, $3::timestamptz, $4, $5, $6 from making.history where work_id = $1`,
      [id, to, at, by.actor, by.role, by.words ?? null],
    );
  }

  /** Its order ended unpaid. Nobody but the buyer knew of it, so it has no history yet. */
  async release(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(`update making.work_orders set state = 'released' where id = any($1)`, [ids]);
  }

  async setSettled(tx: Tx, id: string): Promise<void> {
    await tx.query('update making.work_orders set is_settled = true where id = $1', [id]);
  }

  /** Not finished, and so late that nobody waits for it any longer. */
  async muchTooLate(sql: Sql, today: string, limit: number): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select id from making.work_orders where state in ('wanted', 'accepted', 'started') and late_by < $1
       order by late_by limit $2`,
      [today, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Given up, and its money not sent back. */
  async unsettled(sql: Sql, limit: number): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select id from making.work_orders where not is_settled and state in ('refused', 'late') order by id limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }
}
