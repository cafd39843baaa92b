import { Injectable } from '@nestjs/common';
import type { OrderState } from '../../../../api/orders.js';
import type { Tx } from '../../../platform/transaction.js';
import type { OrderDispute } from '../domain/order-money.js';

/** What an order consists of, for who has to be told. */
interface Concerned {
  orderId: string;
  /** `artisanIds`: whose pieces were there when it was ordered; who is to make something is told by whoever keeps that. */
  parcels: { id: string; cooperativeId: string; artisanIds: string[] }[];
}

/** A move of an order. */
export interface OrderNews extends Concerned {
  state: OrderState;
  /** Why, in a stable word. */
  reason: string | null;
  at: Date;
}

export interface DisputeNews extends Concerned {
  dispute: OrderDispute;
}

const PARCELS = `(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'cooperativeId', p.cooperative_id,
    'artisanIds', (select coalesce(jsonb_agg(distinct l.artisan_id), '[]') from ordering.lines l
      where l.order_id = told.order_id and l.parcel_id = p.id and l.ready_by is null))), '[]')
  from ordering.parcels p where p.order_id = told.order_id) as parcels`;

/** What happened to orders and was not told on yet; each row is taken once. */
@Injectable()
export class OrderNewsStore {
  /** The oldest first. A step that an officer took back is no news. */
  async takeMoves(tx: Tx, limit: number): Promise<{ taken: number; news: OrderNews[] }> {
    const { rows } = await tx.query<OrderNews>(
      `with taken as (
         select order_id, position from ordering.history where not is_told order by at limit $1
         for update skip locked),
       told as (
         update ordering.history h set is_told = true from taken t
         where h.order_id = t.order_id and h.position = t.position
         returning h.order_id, h.position, h.state, h.reason, h.at)
       select order_id as "orderId", state, reason, at, ${PARCELS} from told order by at, position`,
      [limit],
    );
    return { taken: rows.length, news: rows.filter(({ reason }) => reason !== 'undone') };
  }

  async takeDisputes(tx: Tx, limit: number): Promise<DisputeNews[]> {
    const { rows } = await tx.query<DisputeNews>(
      `with taken as (
         select id from ordering.orders where not is_dispute_told limit $1
         for update skip locked),
       told as (
         update ordering.orders o set is_dispute_told = true from taken t where o.id = t.id
         returning o.id as order_id, o.dispute)
       select order_id as "orderId", dispute, ${PARCELS} from told where dispute is not null`,
      [limit],
    );
    return rows;
  }
}
