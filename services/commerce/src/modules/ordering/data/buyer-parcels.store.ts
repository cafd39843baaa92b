import { Injectable } from '@nestjs/common';
import type { Carriage, ParcelState } from '../../../../api/orders.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

/** What the buyer is told of each parcel. */
@Injectable()
export class BuyerParcelsStore {
  async setAll(tx: Tx, orderId: string, state: ParcelState): Promise<void> {
    await tx.query('update ordering.parcels set state = $2 where order_id = $1', [orderId, state]);
  }

  /** What is on its way stays so, also when its money went back. @returns the parcels that are not sent any more */
  async cancelUnsent(tx: Tx, orderId: string): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `update ordering.parcels set state = 'cancelled'
       where order_id = $1 and state in ('waiting', 'to-pack', 'packed') returning id`,
      [orderId],
    );
    return rows.map(({ id }) => id);
  }

  async cancel(tx: Tx, parcelId: string): Promise<void> {
    await tx.query(`update ordering.parcels set state = 'cancelled' where id = $1`, [parcelId]);
  }

  async ofOrder(tx: Tx, orderId: string): Promise<{ id: string; state: ParcelState }[]> {
    const { rows } = await tx.query<{ id: string; state: ParcelState }>(
      'select id, state from ordering.parcels where order_id = $1 order by id',
      [orderId],
    );
    return rows;
  }

  async orderOf(sql: Sql, parcelId: string): Promise<string | undefined> {
    const row = await maybeRow<{ id: string }>(
      sql,
      'select order_id as id from ordering.parcels where id = $1',
      [parcelId],
    );
    return row?.id;
  }

  async set(
    tx: Tx,
    parcelId: string,
    { state, carrier, trackingCode, trackingUrl }: { state: ParcelState } & Carriage,
  ): Promise<void> {
    await tx.query(
      `update ordering.parcels set state = $2, carrier_name = $3, tracking_code = $4, tracking_url = $5
       where id = $1`,
      [parcelId, state, carrier, trackingCode, trackingUrl],
    );
  }

  async states(tx: Tx, orderId: string): Promise<ParcelState[]> {
    const { rows } = await tx.query<{ state: ParcelState }>(
      'select state from ordering.parcels where order_id = $1',
      [orderId],
    );
    return rows.map((row) => row.state);
  }
}
