import { Injectable } from '@nestjs/common';
import type { OrderState, ParcelState } from '../../../../api/orders.js';
import type { Bilingual } from '../../../../api/text.js';
import { money, type Money } from '../../../kernel/money.js';
import { Replica } from '../../../platform/database/replica.js';
import { maybeRow } from '../../../platform/database/sql.js';

/** One sold line. */
export interface Sale {
  lineId: string;
  orderCode: string;
  title: Bilingual;
  price: Money;
  soldAt: Date;
  parcelState: ParcelState;
  orderState: OrderState;
}

/** What a cooperative sold in a time: of paid orders, without what was refunded; of what was given up unpaid, its deposit. */
export interface SalesFigures {
  sales: Money;
  orders: number;
  pieces: number;
}

const SALE = `select l.id as "lineId", o.code as "orderCode", l.title, l.total - l.waived as total, o.currency, o.paid_at as "soldAt",
    p.state as "parcelState", o.state as "orderState"
  from ordering.lines l
  join ordering.parcels p on p.id = l.parcel_id
  join ordering.orders o on o.id = l.order_id`;

/** What was sold, for the reports. */
@Injectable()
export class SalesQueries {
  constructor(private readonly replica: Replica) {}

  /** The newest first. */
  ofArtisan(artisanId: string, limit: number): Promise<Sale[]> {
    return this.newest('l.artisan_id = $1', artisanId, limit);
  }

  /** The newest first. */
  ofCooperative(cooperativeId: string, limit: number): Promise<Sale[]> {
    return this.newest('p.cooperative_id = $1', cooperativeId, limit);
  }

  /** How many parcels with something of an artisan's wait to be sent. */
  async parcelsToSendWith(artisanId: string): Promise<number> {
    const row = await maybeRow<{ parcels: number }>(
      this.replica,
      `select count(distinct p.id)::int as parcels from ordering.lines l
       join ordering.parcels p on p.id = l.parcel_id
       where l.artisan_id = $1 and p.state in ('to-pack', 'packed')`,
      [artisanId],
    );
    return row?.parcels ?? 0;
  }

  async figures(cooperativeId: string, from: Date, to: Date): Promise<SalesFigures> {
    const row = await maybeRow<{ sales: bigint; orders: number; pieces: number }>(
      this.replica,
      `select coalesce(sum(l.total - l.waived), 0)::bigint as sales, count(distinct o.id)::int as orders,
         coalesce(sum(l.quantity), 0)::int as pieces
       from ordering.lines l
       join ordering.parcels p on p.id = l.parcel_id
       join ordering.orders o on o.id = l.order_id
       where p.cooperative_id = $1 and o.paid_at >= $2 and o.paid_at < $3 and o.state <> 'refunded'`,
      [cooperativeId, from, to],
    );
    return { sales: money(row?.sales ?? 0n, 'VND'), orders: row?.orders ?? 0, pieces: row?.pieces ?? 0 };
  }

  private async newest(where: string, owner: string, limit: number): Promise<Sale[]> {
    const { rows } = await this.replica.query<Omit<Sale, 'price'> & { total: bigint; currency: string }>(
      `${SALE} where ${where} and o.paid_at is not null order by o.paid_at desc, l.id limit $2`,
      [owner, limit],
    );
    return rows.map(({ total, currency, ...row }) => ({ ...row, price: money(total, currency) }));
  }
}
