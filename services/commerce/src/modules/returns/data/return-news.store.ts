import { Injectable } from '@nestjs/common';
import type { ReturnState } from '../../../../api/returns.js';
import type { Tx } from '../../../platform/transaction.js';

/** A return came to this state. */
export interface ReturnNews {
  returnId: string;
  orderId: string;
  parcelId: string;
  cooperativeId: string;
  state: ReturnState;
  at: Date;
}

/** What happened to returns and was not told on yet; each row is taken once. */
@Injectable()
export class ReturnNewsStore {
  /** The oldest first. */
  async take(tx: Tx, limit: number): Promise<ReturnNews[]> {
    const { rows } = await tx.query<ReturnNews>(
      `with taken as (
         select return_id, position from returns.history where not is_told order by at limit $1
         for update skip locked),
       told as (
         update returns.history h set is_told = true from taken t
         where h.return_id = t.return_id and h.position = t.position returning h.return_id, h.position, h.state, h.at)
       select r.id as "returnId", r.order_id as "orderId", r.parcel_id as "parcelId",
         r.cooperative_id as "cooperativeId", told.state, told.at
       from told join returns.returns r on r.id = told.return_id order by told.at, told.position`,
      [limit],
    );
    return rows;
  }
}
