import { Injectable } from '@nestjs/common';
import type { OrderStatus } from '../../../../api/orders.js';
import { money, type Money } from '../../../kernel/money.js';
import type { Sql } from '../../../platform/database/sql.js';
import { EDITION_NUMBERS } from './edition-numbers.js';
import type { OrderLine } from '../domain/order.js';

/** A line with what it belongs to. */
export interface SoldLine extends OrderLine {
  orderId: string;
  parcelId: string;
  cooperativeId: string;
  /** What of it was decided to go back. */
  refunded: Money;
  /** Public numbers of its pieces. */
  pieces: string[];
  /** Of those that are of an edition, which they are of how many. */
  numbers: OrderStatus['parcels'][number]['lines'][number]['numbers'];
  /** By when it is made for its order, and how far its maker is. */
  making: OrderStatus['parcels'][number]['lines'][number]['making'];
}

interface LineRow extends Omit<SoldLine, 'unitPrice' | 'discount' | 'total' | 'refunded'> {
  refunded: bigint;
  unitPrice: bigint;
  discount: bigint;
  total: bigint;
  currency: string;
}

const LINE = `select l.id, l.order_id as "orderId", l.parcel_id as "parcelId",
    p.cooperative_id as "cooperativeId", l.product_id as "productId", l.artisan_id as "artisanId", l.title,
    l.picture_cid as "pictureCid", l.quantity, l.weight_grams as "weightGrams", l.unit_price as "unitPrice", l.discount, l.total, o.currency,
    (select coalesce(sum(r.amount), 0)::bigint from ordering.refunds r
      where r.order_id = l.order_id and r.line_id = l.id) as refunded,
    array(select public_number from ordering.line_pieces
      where line_id = l.id and released_at is null order by public_number) as pieces,
    ${EDITION_NUMBERS} as numbers,
    case when l.ready_by is not null then jsonb_build_object('readyBy', l.ready_by, 'state',
      (select w.state from making.shown_work w where w.id = l.id and w.state not in ('kept', 'released'))) end as making
  from ordering.lines l
  join ordering.parcels p on p.id = l.parcel_id
  join ordering.orders o on o.id = l.order_id`;

@Injectable()
export class OrderLinesStore {
  ofOrder(sql: Sql, orderId: string): Promise<SoldLine[]> {
    return this.some(sql, 'where l.order_id = $1 order by p.cooperative_slug, l.position', orderId);
  }

  ofParcels(sql: Sql, parcelIds: readonly string[]): Promise<SoldLine[]> {
    return this.some(sql, 'where l.parcel_id = any($1) order by l.position', parcelIds);
  }

  private async some(sql: Sql, where: string, param: unknown): Promise<SoldLine[]> {
    const { rows } = await sql.query<LineRow>(`${LINE} ${where}`, [param]);
    return rows.map(({ currency, unitPrice, discount, total, refunded, ...row }) => ({
      ...row,
      unitPrice: money(unitPrice, currency),
      discount: money(discount, currency),
      total: money(total, currency),
      refunded: money(refunded, currency),
    }));
  }
}
