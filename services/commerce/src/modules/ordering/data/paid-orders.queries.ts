import { Injectable } from '@nestjs/common';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import { OrderLinesStore, type SoldLine } from './order-lines.store.js';

/** What a paid order means for the books and the parcels. */
export interface PaidOrder {
  id: string;
  code: string;
  paymentId: string;
  paidAt: Date;
  total: Money;
  lines: SoldLine[];
  parcels: { id: string; cooperativeId: string; shipping: Money }[];
}

interface OrderRow {
  code: string;
  paymentId: string;
  paidAt: Date;
  total: bigint;
  currency: string;
}

@Injectable()
export class PaidOrdersQueries {
  constructor(private readonly lines: OrderLinesStore) {}

  /** Undefined while it is not paid. @param sql the reader's transaction */
  async find(sql: Sql, orderId: string): Promise<PaidOrder | undefined> {
    const order = await maybeRow<OrderRow>(
      sql,
      `select code, payment_id as "paymentId", paid_at as "paidAt", total, currency
       from ordering.orders where id = $1 and paid_at is not null`,
      [orderId],
    );
    if (!order) return undefined;
    const { currency, total, ...rest } = order;
    const { rows } = await sql.query<{ id: string; cooperativeId: string; shipping: bigint }>(
      'select id, cooperative_id as "cooperativeId", shipping from ordering.parcels where order_id = $1',
      [orderId],
    );
    return {
      ...rest,
      id: orderId,
      total: money(total, currency),
      lines: await this.lines.ofOrder(sql, orderId),
      parcels: rows.map((row) => ({ ...row, shipping: money(row.shipping, currency) })),
    };
  }
}
