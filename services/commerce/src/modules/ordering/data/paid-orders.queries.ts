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
  lines: SoldLine[];
  parcels: { id: string; cooperativeId: string; shipping: Money }[];
}

interface OrderRow {
  code: string;
  isRefunded: boolean;
  paymentId: string;
  paidAt: Date;
  total: bigint;
  currency: string;
}

@Injectable()
export class PaidOrdersQueries {
  constructor(private readonly lines: OrderLinesStore) {}

  /** Undefined while it is not paid. Its state stays as it is until the reader's transaction ends. */
  async find(tx: Tx, orderId: string): Promise<PaidOrder | undefined> {
    const order = await maybeRow<OrderRow>(
      tx,
      `select code, state = 'refunded' as "isRefunded", payment_id as "paymentId", paid_at as "paidAt", total, currency
       from ordering.orders where id = $1 and paid_at is not null for share`,
      [orderId],
    );
    if (!order) return undefined;
    const { currency, total, ...rest } = order;
    const { rows } = await tx.query<{ id: string; cooperativeId: string; shipping: bigint }>(
      'select id, cooperative_id as "cooperativeId", shipping from ordering.parcels where order_id = $1',
      [orderId],
    );
    return {
      ...rest,
      id: orderId,
      total: money(total, currency),
      lines: await this.lines.ofOrder(tx, orderId),
      parcels: rows.map((row) => ({ ...row, shipping: money(row.shipping, currency) })),
    };
  }
}
