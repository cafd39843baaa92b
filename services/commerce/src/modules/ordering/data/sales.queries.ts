import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { OfficeParcelList, OrderState } from '../../../../api/orders.js';
import type { Bilingual } from '../../../../api/text.js';
import { add, money, sum, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { ParcelState } from '../domain/order-status.js';
import { lineOnPage } from './order-page.queries.js';
import { OrderLinesStore, type SoldLine } from './order-lines.store.js';

type OfficeParcel = OfficeParcelList['items'][number];

/** A parcel as its cooperative sees it, without what fulfilment knows better. */
export type ParcelFacts = Omit<OfficeParcel, 'state' | 'carrier' | 'trackingCode' | 'late'>;

/** What a paid order means for the books. */
export interface PaidOrder {
  id: string;
  code: string;
  paymentId: string;
  paidAt: Date;
  total: Money;
  lines: SoldLine[];
  parcels: { id: string; cooperativeId: string; shipping: Money }[];
}

/** One sold line of an artisan. */
export interface ArtisanSale {
  lineId: string;
  orderCode: string;
  title: Bilingual;
  price: Money;
  soldAt: Date;
  parcelState: ParcelState;
  orderState: OrderState;
}

/** What a cooperative sold in a time: of paid orders, without what was refunded. */
export interface SalesFigures {
  sales: Money;
  orders: number;
  pieces: number;
}

/** What was sold, for the books, the parcels and the reports. */
@Injectable()
export class SalesQueries {
  constructor(
    private readonly database: Database,
    private readonly lines: OrderLinesStore,
  ) {}

  /** Undefined while it is not paid. */
  async paidOrder(sql: Sql, orderId: string): Promise<PaidOrder | undefined> {
    const order = await maybeRow<{
      code: string;
      paymentId: string;
      paidAt: Date;
      total: bigint;
      currency: string;
    }>(
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

  /** By parcel id. */
  async parcels(parcelIds: readonly string[]): Promise<Map<string, ParcelFacts>> {
    const [{ rows }, lines] = await Promise.all([
      this.database.query<ParcelRow>(PARCEL, [parcelIds]),
      this.lines.ofParcels(this.database, parcelIds),
    ]);
    return new Map(
      rows.map((row) => {
        const own = lines.filter((line) => line.parcelId === row.id);
        return [row.id, parcelFacts(row, own)];
      }),
    );
  }

  /** The newest first. */
  async ofArtisan(artisanId: string, limit: number): Promise<ArtisanSale[]> {
    const { rows } = await this.database.query<
      Omit<ArtisanSale, 'price'> & { total: bigint; currency: string }
    >(
      `select l.id as "lineId", o.code as "orderCode", l.title, l.total, o.currency, o.paid_at as "soldAt",
         p.state as "parcelState", o.state as "orderState"
       from ordering.lines l
       join ordering.parcels p on p.id = l.parcel_id
       join ordering.orders o on o.id = l.order_id
       where l.artisan_id = $1 and o.paid_at is not null
       order by o.paid_at desc, l.id limit $2`,
      [artisanId, limit],
    );
    return rows.map(({ total, currency, ...row }) => ({ ...row, price: money(total, currency) }));
  }

  /** How many parcels with something of an artisan's wait to be sent. */
  async parcelsToSendWith(artisanId: string): Promise<number> {
    const row = await maybeRow<{ parcels: number }>(
      this.database,
      `select count(distinct p.id)::int as parcels from ordering.lines l
       join ordering.parcels p on p.id = l.parcel_id
       where l.artisan_id = $1 and p.state in ('to-pack', 'packed')`,
      [artisanId],
    );
    return row?.parcels ?? 0;
  }

  async figures(cooperativeId: string, from: Date, to: Date): Promise<SalesFigures> {
    const row = await maybeRow<{ sales: bigint; orders: number; pieces: number }>(
      this.database,
      `select coalesce(sum(l.total), 0)::bigint as sales, count(distinct o.id)::int as orders,
         coalesce(sum(l.quantity), 0)::int as pieces
       from ordering.lines l
       join ordering.parcels p on p.id = l.parcel_id
       join ordering.orders o on o.id = l.order_id
       where p.cooperative_id = $1 and o.paid_at >= $2 and o.paid_at < $3 and o.state <> 'refunded'`,
      [cooperativeId, from, to],
    );
    return { sales: money(row?.sales ?? 0n, 'VND'), orders: row?.orders ?? 0, pieces: row?.pieces ?? 0 };
  }

  async recent(
    cooperativeId: string,
    limit: number,
  ): Promise<{ orderCode: string; title: Bilingual; price: Money; soldAt: Date }[]> {
    const { rows } = await this.database.query<{
      orderCode: string;
      title: Bilingual;
      total: bigint;
      currency: string;
      soldAt: Date;
    }>(
      `select o.code as "orderCode", l.title, l.total, o.currency, o.paid_at as "soldAt"
       from ordering.lines l
       join ordering.parcels p on p.id = l.parcel_id
       join ordering.orders o on o.id = l.order_id
       where p.cooperative_id = $1 and o.paid_at is not null
       order by o.paid_at desc, l.id limit $2`,
      [cooperativeId, limit],
    );
    return rows.map(({ total, currency, ...row }) => ({ ...row, price: money(total, currency) }));
  }
}

interface ParcelRow {
  id: string;
  cooperative: ParcelFacts['cooperative'];
  orderCode: string;
  orderState: OrderState;
  placedAt: Date;
  paidAt: Date | null;
  shipping: bigint;
  currency: string;
  buyer: ParcelFacts['buyer'];
  address: ParcelFacts['address'];
}

const PARCEL = `select p.id, jsonb_build_object('slug', p.cooperative_slug, 'name', p.cooperative_name) as cooperative,
    o.code as "orderCode", o.state as "orderState", o.placed_at as "placedAt", o.paid_at as "paidAt",
    p.shipping, o.currency, jsonb_build_object('name', o.buyer_name, 'phone', o.buyer_phone) as buyer,
    jsonb_build_object('countryCode', o.country_code, 'province', o.province, 'ward', o.ward, 'street', o.street)
      as address
  from ordering.parcels p join ordering.orders o on o.id = p.order_id where p.id = any($1)`;

function parcelFacts(
  { shipping, currency, placedAt, paidAt, ...row }: ParcelRow,
  lines: SoldLine[],
): ParcelFacts {
  const goods = sum(
    lines.map((line) => line.total),
    currency,
  );
  return {
    ...row,
    placedAt: placedAt.toISOString(),
    paidAt: paidAt?.toISOString() ?? null,
    total: moneyToWire(add(goods, money(shipping, currency))),
    lines: lines.map(lineOnPage),
  };
}
