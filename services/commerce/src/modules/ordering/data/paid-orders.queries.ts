import { Injectable } from '@nestjs/common';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import { OrderLinesStore, type SoldLine } from './order-lines.store.js';

/** What a paid order means for the books and the parcels. */
export interface PaidOrder {
  id: string;
  code: string;
  /** All of its money has gone back meanwhile. */
  isRefunded: boolean;
  paymentId: string;
  paidAt: Date;
  total: Money;
  parcels: { id: string; cooperativeId: string; shipping: Money }[];
}

interface OrderRow {
  code: string;
  isRefunded: boolean;
  paymentId: string;
  paidAt: Date;
  total: bigint;
  currency: string;
  parcels: { id: string; cooperativeId: string; shipping: string }[];
}

@Injectable()
export class PaidOrdersQueries {
  constructor(private readonly lineStore: OrderLinesStore) {}

  /** Undefined while it is not paid. Its state stays as it is until the reader's transaction ends. */
  async find(tx: Tx, orderId: string): Promise<PaidOrder | undefined> {
    const order = await maybeRow<OrderRow>(
      tx,
      `select code, state = 'refunded' as "isRefunded", payment_id as "paymentId", paid_at as "paidAt", total, currency,
         (select jsonb_agg(jsonb_build_object('id', p.id, 'cooperativeId', p.cooperative_id,
            'shipping', p.shipping::text) order by p.id) from ordering.parcels p where p.order_id = o.id) as parcels
       from ordering.orders o where id = $1 and paid_at is not null for share of o`,
      [orderId],
    );
    if (!order) return undefined;
    const { currency, total, parcels, ...rest } = order;
    return {
      ...rest,
      id: orderId,
      total: money(total, currency),
      parcels: parcels.map((parcel) => ({ ...parcel, shipping: money(BigInt(parcel.shipping), currency) })),
    };
  }

  lines(tx: Tx, orderId: string): Promise<SoldLine[]> {
    return this.lineStore.ofOrder(tx, orderId);
  }
}
