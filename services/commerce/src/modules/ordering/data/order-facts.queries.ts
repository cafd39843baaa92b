import { Injectable } from '@nestjs/common';
import type { GiftVoucherOnOrder } from '../../../../api/gift-vouchers.js';
import type { Carriage, OrderState } from '../../../../api/orders.js';
import type { PickUpPlace } from '../../../../api/pick-up.js';
import type { Rail } from '../../../../api/payments.js';
import type { Bilingual, Language } from '../../../../api/text.js';
import { money, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { FindGiftVoucher } from '../../vouchers/index.js';
import { restOf } from '../domain/deposit.js';
import type { Buyer, Gift } from '../domain/order.js';
import { OrderLinks } from '../order-links.js';
import { GIFT } from './order-gift.js';
import { DEPOSIT, inParts, type DepositRow } from './order-deposit.js';
import { MONEY, orderMoney, type MoneyRow } from './order-money.store.js';
import { PAID } from './refunds-of-lines.store.js';

/** An order as letters tell of it. */
export interface OrderFacts {
  id: string;
  code: string;
  state: OrderState;
  /** The buyer's. */
  language: Language;
  rail: Rail;
  buyer: Buyer;
  gift: Gift | null;
  /** Opens the order without a sign-in: for the buyer alone. */
  pageUrl: string;
  shipping: Money;
  total: Money;
  /** What of it a gift voucher paid, or pays. */
  voucherPaid: Money;
  /** What is paid first, where the rest follows; `rest` is what is still to be paid beside it. */
  deposit: { amount: Money; isPaid: boolean; rest: Money; restDueBy: Date | null; restDays: number } | null;
  /** What it buys, where that is a gift voucher, with its code: such an order has no parcels. */
  giftVoucher: GiftVoucherOnOrder | null;
  refunded: Money;
  owed: Money;
  /** Until when the bank wants an answer about a dispute. */
  answerBy: Date | null;
  expiresAt: Date;
  paidAt: Date | null;
  parcels: ParcelOfOrder[];
}

export interface ParcelOfOrder extends Carriage {
  id: string;
  cooperative: Bilingual;
  /** Where its buyer fetches it; null when it is sent. */
  pickUp: PickUpPlace | null;
  /** When its buyer would like to receive it, YYYY-MM-DD. */
  wishedDay: string | null;
  lines: LineOfOrder[];
}

export interface LineOfOrder {
  id: string;
  title: Bilingual;
  quantity: number;
  discount: Money;
  total: Money;
  /** What was paid for it so far: before the rest came, its part of the deposit. */
  paid: Money;
  artisanId: string;
  /** By when it is made for this order, YYYY-MM-DD; null where its pieces were there. */
  readyBy: string | null;
  /** Why it will not be made, in the words of whoever said so. */
  refusal: string | null;
}

type Wired<Value> = Value extends Money
  ? string
  : Value extends (infer Each)[]
    ? Wired<Each>[]
    : Value extends object
      ? { [Key in keyof Value]: Wired<Value[Key]> }
      : Value;

interface FactsRow
  extends
    MoneyRow,
    DepositRow,
    Pick<OrderFacts, 'id' | 'code' | 'state' | 'language' | 'rail' | 'buyer' | 'gift'> {
  voucherPaid: bigint;
  paymentId: string | null;
  isGiftVoucher: boolean;
  shipping: bigint;
  total: bigint;
  expiresAt: Date;
  paidAt: Date | null;
  parcels: Wired<ParcelOfOrder>[];
}

const FACTS = `select o.id, o.code, o.state, o.language, o.rail, o.shipping, o.total, o.voucher_paid as "voucherPaid",
    o.is_gift_voucher as "isGiftVoucher", o.expires_at as "expiresAt",
    o.paid_at as "paidAt", o.payment_id as "paymentId", ${MONEY}, ${DEPOSIT},
    jsonb_build_object('name', o.buyer_name, 'email', o.buyer_email, 'phone', o.buyer_phone) as buyer,
    ${GIFT} as gift,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'cooperative', p.cooperative_name, 'pickUp', p.pick_up, 'wishedDay', p.wished_day, 'carrier', p.carrier_name,
        'trackingCode', p.tracking_code, 'trackingUrl', p.tracking_url,
        'lines', (select jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'quantity', l.quantity,
            'discount', l.discount::text, 'total', l.total::text, 'paid', (${PAID})::text, 'artisanId', l.artisan_id, 'readyBy', l.ready_by,
            'refusal', (select r.words from making.shown_refusals r where r.work_id = l.id)) order by l.position)
          from ordering.lines l where l.order_id = o.id and l.parcel_id = p.id)) order by p.cooperative_slug), '[]')
      from ordering.parcels p where p.order_id = o.id) as parcels
  from ordering.orders o where o.id = any($1)`;

/** Whole orders, with how to reach their buyers: for letters, and for nothing that others look at. */
@Injectable()
export class OrderFactsQueries {
  constructor(
    private readonly database: Database,
    private readonly findGiftVoucher: FindGiftVoucher,
    private readonly links: OrderLinks,
  ) {}

  /** By order id. */
  async byIds(orderIds: readonly string[]): Promise<Map<string, OrderFacts>> {
    const { rows } = await this.database.query<FactsRow>(FACTS, [orderIds]);
    const facts = await Promise.all(rows.map((row) => this.factsOf(row)));
    return new Map(facts.map((it) => [it.id, it]));
  }

  private async factsOf(row: FactsRow): Promise<OrderFacts> {
    const { id, code, state, language, rail, buyer, gift, expiresAt, paidAt, currency } = row;
    const { refunded, owed, answerBy } = orderMoney(row);
    return {
      ...{ id, code, state, language, rail, buyer, gift, expiresAt, paidAt, refunded, owed, answerBy },
      giftVoucher: row.isGiftVoucher ? await this.findGiftVoucher.bought(id) : null,
      pageUrl: this.links.pageOf(id, language),
      shipping: money(row.shipping, currency),
      total: money(row.total, currency),
      voucherPaid: money(row.voucherPaid, currency),
      deposit: depositOf(row),
      parcels: row.parcels.map(({ lines, ...parcel }) => ({
        ...parcel,
        lines: lines.map((line) => ({
          ...line,
          discount: money(BigInt(line.discount), currency),
          total: money(BigInt(line.total), currency),
          paid: money(BigInt(line.paid), currency),
        })),
      })),
    };
  }
}

function depositOf(row: FactsRow): OrderFacts['deposit'] {
  const { currency, paymentId } = row;
  const order = { ...inParts(row), total: money(row.total, currency), paymentId };
  if (!order.deposit) return null;
  const { amount, restDueBy, restDays } = order.deposit;
  return { amount, isPaid: order.deposit.paymentId !== null, rest: restOf(order), restDueBy, restDays };
}
