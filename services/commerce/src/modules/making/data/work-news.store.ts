import { Injectable } from '@nestjs/common';
import type { WorkState } from '../../../../api/making.js';
import type { Tx } from '../../../platform/transaction.js';

/** Something that is made for an order came to this state, or its date has passed. */
export interface WorkNews {
  workId: string;
  orderId: string;
  parcelId: string;
  cooperativeId: string;
  artisanId: string;
  state: WorkState | 'overdue';
  at: Date;
}

const WHOSE = `w.order_id as "orderId", w.parcel_id as "parcelId", w.cooperative_id as "cooperativeId", w.artisan_id as "artisanId"`;

/** What happened to what is made, and was not told on yet; each row is taken once. */
@Injectable()
export class WorkNewsStore {
  /** The oldest first. */
  async take(tx: Tx, limit: number): Promise<WorkNews[]> {
    const { rows } = await tx.query<WorkNews>(
      `with taken as (
         select work_id, position from making.history where not is_told order by at limit $1
         for update skip locked),
       told as (
         update making.history h set is_told = true from taken t
         where h.work_id = t.work_id and h.position = t.position returning h.work_id, h.position, h.state, h.at)
       select told.work_id as "workId", ${WHOSE}, told.state, told.at
       from told join making.work_orders w on w.id = told.work_id order by told.at, told.position`,
      [limit],
    );
    return rows;
  }

  /** Not finished, and the date before today; each work is taken once. */
  async takeOverdue(tx: Tx, today: string, limit: number): Promise<WorkNews[]> {
    const { rows } = await tx.query<WorkNews>(
      `with taken as (
         select id from making.work_orders
         where not is_late_told and state in ('wanted', 'accepted', 'started') and ready_by < $1
         order by ready_by limit $2 for update skip locked)
       update making.work_orders w set is_late_told = true from taken t where w.id = t.id
       returning w.id as "workId", ${WHOSE}, 'overdue' as state,
         (w.ready_by + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as at`,
      [today, limit],
    );
    return rows;
  }
}
