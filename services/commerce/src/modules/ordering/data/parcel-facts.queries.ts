import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { OfficeParcel, OrderState } from '../../../../api/orders.js';
import type { Rail } from '../../../../api/payments.js';
import { Clock } from '../../../kernel/clock.js';
import { add, money, sum, zero, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { isRestAwaited, restOf } from '../domain/deposit.js';
import type { OrderMoney } from '../domain/order-money.js';
import { ADDRESS } from './order-address.js';
import { GIFT } from './order-gift.js';
import { DEPOSIT, inParts, type DepositRow } from './order-deposit.js';
import { MONEY, orderMoney, TAKEN, type MoneyRow } from './order-money.store.js';
import { lineOnPage } from './order-page.queries.js';
import { OrderLinesStore, type SoldLine } from './order-lines.store.js';

/** A parcel as its cooperative sees it, without what fulfilment knows better. */
export interface ParcelFacts extends Omit<
  OfficeParcel,
  | 'state'
  | 'carrier'
  | 'trackingCode'
  | 'trackingUrl'
  | 'late'
  | 'undoUntil'
  | 'refunded'
  | 'hold'
  | 'history'
> {
  /** What the whole order has taken for its price, or costs. */
  taken: Money;
  /** The rest of something in this parcel is still to be paid. */
  isRestDue: boolean;
  money: OrderMoney;
  /** How much of its price an officer or the buyer decided to send back. */
  decided: bigint;
}

interface ParcelRow extends MoneyRow, DepositRow {
  taken: bigint;
  isRestDue: boolean;
  id: string;
  cooperative: ParcelFacts['cooperative'];
  orderCode: string;
  orderState: OrderState;
  placedAt: Date;
  paidAt: Date | null;
  shipping: bigint;
  shippingRefunded: bigint;
  rail: Rail;
  orderTotal: bigint;
  paymentId: string | null;
  decided: bigint;
  buyer: ParcelFacts['buyer'];
  address: ParcelFacts['address'];
  pickUp: ParcelFacts['pickUp'];
  wishedDay: string | null;
  gift: ParcelFacts['gift'];
}

const PARCEL = `select p.id, jsonb_build_object('slug', p.cooperative_slug, 'name', p.cooperative_name) as cooperative,
    o.code as "orderCode", o.state as "orderState", o.placed_at as "placedAt", o.paid_at as "paidAt",
    p.shipping,
    (select coalesce(sum(r.amount), 0)::bigint from ordering.refunds r
      where r.order_id = o.id and r.parcel_id = p.id and r.line_id is null) as "shippingRefunded",
    o.rail, o.total as "orderTotal", o.payment_id as "paymentId", o.refund_decided as decided, ${MONEY}, ${DEPOSIT},
    ${TAKEN} as taken, p.id in (select d.parcel_id from ordering.shown_rests_due d where d.order_id = o.id) as "isRestDue",
    jsonb_build_object('name', o.buyer_name, 'phone', o.buyer_phone) as buyer,
    p.pick_up as "pickUp", p.wished_day::text as "wishedDay",
    ${ADDRESS} as address,
    ${GIFT} as gift
  from ordering.parcels p join ordering.orders o on o.id = p.order_id where p.id = any($1)`;

/** What was sold in parcels, and to whom they go. Whose they are is the asker's affair. */
@Injectable()
export class ParcelFactsQueries {
  constructor(
    private readonly database: Database,
    private readonly lines: OrderLinesStore,
    private readonly clock: Clock,
  ) {}

  /** By parcel id. */
  async byIds(parcelIds: readonly string[]): Promise<Map<string, ParcelFacts>> {
    const [{ rows }, lines] = await Promise.all([
      this.database.query<ParcelRow>(PARCEL, [parcelIds]),
      this.lines.ofParcels(this.database, parcelIds),
    ]);
    const now = this.clock.now();
    return new Map(
      rows.map((row) => {
        const own = lines.filter((line) => line.parcelId === row.id);
        return [row.id, parcelFacts(row, own, now)];
      }),
    );
  }
}

/** Nothing is to be paid for these any more. */
const OVER = new Set<OrderState>(['cancelled', 'expired', 'returned']);

function parcelFacts(row: ParcelRow, lines: readonly SoldLine[], now: Date): ParcelFacts {
  const { currency, shipping } = row;
  const goods = sum(
    lines.map((line) => line.total),
    currency,
  );
  const { id, cooperative, orderCode, orderState, buyer, address, gift, pickUp, wishedDay } = row;
  return {
    id,
    cooperative,
    orderCode,
    orderState,
    buyer,
    address,
    gift,
    pickUp,
    wishedDay,
    dispute: row.dispute,
    placedAt: row.placedAt.toISOString(),
    paidAt: row.paidAt?.toISOString() ?? null,
    taken: money(row.taken, currency),
    isRestDue: row.isRestDue,
    rest: restOnParcel(row, now),
    money: orderMoney(row),
    decided: row.decided,
    cashDue:
      row.rail === 'on-delivery' && !row.paidAt && !OVER.has(orderState)
        ? moneyToWire(money(row.orderTotal, currency))
        : null,
    shipping: moneyToWire(money(shipping, currency)),
    shippingRefunded: moneyToWire(money(row.shippingRefunded, currency)),
    total: moneyToWire(add(goods, money(shipping, currency))),
    lines: lines.map(lineOnPage),
  };
}

function restOnParcel(row: ParcelRow, now: Date): OfficeParcel['rest'] {
  const { currency, orderTotal, paymentId, orderState: state } = row;
  const voucherPaid = zero(currency);
  const order = { ...inParts(row), total: money(orderTotal, currency), voucherPaid, paymentId, state };
  if (!isRestAwaited(order)) return null;
  const { restDueBy } = order.deposit;
  return {
    amount: moneyToWire(restOf(order)),
    dueBy: restDueBy?.toISOString() ?? null,
    isOverdue: restDueBy !== null && restDueBy < now,
  };
}
