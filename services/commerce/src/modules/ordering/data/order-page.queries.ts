import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { OrderStatus, ParcelState } from '../../../../api/orders.js';
import type { Bilingual } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import { PaymentsQueries } from '../../payments/index.js';
import type { Address, Buyer } from '../domain/order.js';
import { MONEY, orderMoney, type MoneyRow } from './order-money.store.js';
import { OrderLinesStore, type SoldLine } from './order-lines.store.js';

interface PageRow extends MoneyRow {
  code: string;
  state: OrderStatus['state'];
  placedAt: Date;
  expiresAt: Date;
  goods: bigint;
  shipping: bigint;
  total: bigint;
  buyer: Buyer;
  address: Address;
  history: { state: OrderStatus['state']; at: string }[];
  parcels: {
    id: string;
    cooperative: { slug: string; name: Bilingual };
    state: ParcelState;
    carrier: string | null;
    trackingCode: string | null;
  }[];
}

const PAGE = `select o.code, o.state, o.placed_at as "placedAt", o.expires_at as "expiresAt", o.goods,
    o.shipping, o.total, ${MONEY},
    jsonb_build_object('name', o.buyer_name, 'email', o.buyer_email, 'phone', o.buyer_phone) as buyer,
    jsonb_build_object('countryCode', o.country_code, 'province', o.province, 'ward', o.ward, 'street', o.street)
      as address,
    (select jsonb_agg(jsonb_build_object('state', h.state, 'at', h.at) order by h.position)
      from ordering.history h where h.order_id = o.id) as history,
    (select jsonb_agg(jsonb_build_object('id', p.id, 'state', p.state, 'carrier', p.carrier,
        'trackingCode', p.tracking_code,
        'cooperative', jsonb_build_object('slug', p.cooperative_slug, 'name', p.cooperative_name))
        order by p.cooperative_slug)
      from ordering.parcels p where p.order_id = o.id) as parcels
  from ordering.orders o where o.id = $1`;

/** The buyer's page of an order. */
@Injectable()
export class OrderPageQueries {
  constructor(
    private readonly database: Database,
    private readonly lines: OrderLinesStore,
    private readonly payments: PaymentsQueries,
    private readonly clock: Clock,
  ) {}

  async page(orderId: string): Promise<OrderStatus> {
    const [row, lines, payUrl] = await Promise.all([
      maybeRow<PageRow>(this.database, PAGE, [orderId]),
      this.lines.ofOrder(this.database, orderId),
      this.payments.payUrl(orderId, this.clock.now()),
    ]);
    invariant(row, `Order ${orderId} was there a moment ago and is gone.`);
    const isWaiting = row.state === 'placed';
    const { refunded, owed, dispute } = orderMoney(row);
    return {
      code: row.code,
      state: row.state,
      placedAt: row.placedAt.toISOString(),
      expiresAt: isWaiting ? row.expiresAt.toISOString() : null,
      payUrl: isWaiting ? payUrl : null,
      parcels: row.parcels.map((parcel) => ({
        ...parcel,
        lines: lines.filter((line) => line.parcelId === parcel.id).map(lineOnPage),
      })),
      goods: moneyToWire(money(row.goods, row.currency)),
      shipping: moneyToWire(money(row.shipping, row.currency)),
      total: moneyToWire(money(row.total, row.currency)),
      refunded: moneyToWire(refunded),
      owed: moneyToWire(owed),
      dispute,
      buyer: row.buyer,
      address: row.address,
      history: row.history.map(({ state, at }) => ({ state, at: new Date(at).toISOString() })),
    };
  }
}

/** A sold line as buyers and officers see it. */
export function lineOnPage(line: SoldLine): OrderStatus['parcels'][number]['lines'][number] {
  return {
    title: line.title,
    pictureCid: line.pictureCid,
    quantity: line.quantity,
    unitPrice: moneyToWire(line.unitPrice),
    total: moneyToWire(line.total),
    pieces: line.pieces,
  };
}
