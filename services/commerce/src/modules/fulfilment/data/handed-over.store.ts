import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';

export interface HandedOver {
  parcelId: string;
  orderId: string;
  cooperativeId: string;
  /** A user id. */
  by: string;
  at: Date;
}

@Injectable()
export class HandedOverStore {
  /** A parcel that never travelled, of which nobody has to be told. */
  async insert(tx: Tx, { parcelId, orderId, cooperativeId, by, at }: HandedOver): Promise<void> {
    await tx.query(
      `with opened as (
         insert into fulfilment.parcels (id, order_id, cooperative_id, state, carrier, opened_at, due_at, moved_at)
         values ($1, $2, $3, 'delivered', 'hand', $5, $5, $5))
       insert into fulfilment.history (parcel_id, position, state, at, actor, is_told)
       values ($1, 0, 'delivered', $5, $4, true)`,
      [parcelId, orderId, cooperativeId, by, at],
    );
  }
}
