import { Injectable } from '@nestjs/common';
import { bankName } from '../../../../api/banks.js';
import { moneyToWire, type MoneyWire } from '../../../../api/money.js';
import type { Carriage, OrderStatus, ParcelState } from '../../../../api/orders.js';
import type { PickUpPlace } from '../../../../api/pick-up.js';
import type { Rail, RailOfBuyer } from '../../../../api/payments.js';
import type { Bilingual } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { money, zero, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import { Rails, TransferDetails } from '../../payments/index.js';
import { FindGiftVoucher } from '../../vouchers/index.js';
import { dueOf, isRestAwaited, restOf, type PaidInParts } from '../domain/deposit.js';
import type { Address, Buyer, Gift } from '../domain/order.js';
import { OrderNotFound } from '../domain/ordering.errors.js';
import { hashOfSecret, isSameHash } from '../order-links.js';
import { ADDRESS } from './order-address.js';
import { GIFT } from './order-gift.js';
import { chargeOf, type ChargeInRow } from './order-charge.js';
import { DEPOSIT, inParts, type DepositRow } from './order-deposit.js';
import { MONEY, orderMoney, PAYBACK_DUE, type MoneyRow } from './order-money.store.js';
import { EDITION_NUMBERS } from './edition-numbers.js';
import type { SoldLine } from './order-lines.store.js';

interface PageRow extends MoneyRow, DepositRow {
  paymentId: string | null;
  orderId: string;
  isGiftVoucher: boolean;
  voucherPaid: bigint;
  secretHash: Buffer;
  code: string;
  charge: ChargeInRow | null;
  state: OrderStatus['state'];
  placedAt: Date;
  expiresAt: Date;
  goods: bigint;
  discount: bigint;
  voucherCode: string | null;
  shipping: bigint;
  total: bigint;
  buyer: Buyer;
  address: Address | null;
  gift: Gift | null;
  history: { state: OrderStatus['state']; at: string }[];
  rail: Rail;
  open: { rail: Rail; url: string | null; until: string; received: string } | null;
  paidBack: bigint | null;
  paybackDue: bigint;
  paybackAccount: { bankBin: string; accountNumber: string; accountName: string } | null;
  parcels: ({
    id: string;
    cooperative: { slug: string; name: Bilingual };
    state: ParcelState;
    pickUp: PickUpPlace | null;
    wishedDay: string | null;
    shipping: MoneyWire;
    shippingRefunded: MoneyWire;
    lines: LineOnPage[];
  } & Carriage)[];
}

type LineOnPage = OrderStatus['parcels'][number]['lines'][number];

/** What was decided to go back of a line `l`, or of the sending of a parcel `p`. */
const REFUNDED = (line: string, parcel: string): string =>
  `(select coalesce(sum(r.amount), 0) from ordering.refunds r
    where r.order_id = o.id and r.parcel_id = ${parcel} and r.line_id is not distinct from ${line})`;

/** Of a line `l` that is made for its order. What is not paid for is nobody's work yet. */
const MAKING = `case when l.ready_by is not null then jsonb_build_object('readyBy', l.ready_by, 'state',
    (select w.state from making.shown_work w where w.id = l.id and w.state not in ('kept', 'released'))) end`;

const LINES = `select jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'pictureCid', l.picture_cid, 'quantity', l.quantity,
    'weightGrams', l.weight_grams,
    'unitPrice', jsonb_build_object('amount', l.unit_price::text, 'currency', o.currency),
    'discount', jsonb_build_object('amount', l.discount::text, 'currency', o.currency),
    'total', jsonb_build_object('amount', l.total::text, 'currency', o.currency),
    'refunded', jsonb_build_object('amount', ${REFUNDED('l.id', 'p.id')}::text, 'currency', o.currency),
    'pieces', array(select public_number from ordering.line_pieces
      where line_id = l.id and released_at is null order by public_number),
    'numbers', ${EDITION_NUMBERS},
    'making', ${MAKING}) order by l.position)
  from ordering.lines l where l.order_id = o.id and l.parcel_id = p.id`;

const PAGE = `select o.secret_hash as "secretHash", o.code, o.state, o.rail, o.charge, o.placed_at as "placedAt", o.expires_at as "expiresAt", o.goods,
    o.discount, o.voucher_code as "voucherCode",
    o.shipping, o.total, o.voucher_paid as "voucherPaid", o.is_gift_voucher as "isGiftVoucher", o.id as "orderId", o.payment_id as "paymentId", ${MONEY}, ${DEPOSIT},
    jsonb_build_object('name', o.buyer_name, 'email', o.buyer_email, 'phone', o.buyer_phone) as buyer,
    ${ADDRESS} as address,
    ${GIFT} as gift,
    (select jsonb_agg(jsonb_build_object('state', h.state, 'at', h.at) order by h.position)
      from ordering.history h where h.order_id = o.id) as history,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'state', p.state, 'pickUp', p.pick_up, 'wishedDay', p.wished_day, 'carrier', p.carrier_name,
        'trackingCode', p.tracking_code, 'trackingUrl', p.tracking_url,
        'cooperative', jsonb_build_object('slug', p.cooperative_slug, 'name', p.cooperative_name),
        'shipping', jsonb_build_object('amount', p.shipping::text, 'currency', o.currency),
        'shippingRefunded', jsonb_build_object('amount', ${REFUNDED('null', 'p.id')}::text, 'currency', o.currency),
        'lines', (${LINES})) order by p.cooperative_slug), '[]')
      from ordering.parcels p where p.order_id = o.id) as parcels,
    (select jsonb_build_object('rail', s.rail, 'url', s.url, 'until', s.expires_at, 'received', s.received::text)
      from payments.shown_open_pages s where s.order_id = o.id) as open,
    (select b.sent from payments.shown_paid_back b where b.order_id = o.id) as "paidBack",
    ${PAYBACK_DUE} as "paybackDue",
    (select jsonb_build_object('bankBin', a.bank_bin, 'accountNumber', a.account_number, 'accountName', a.account_name)
      from payments.shown_payback_accounts a where a.order_id = o.id) as "paybackAccount"
  from ordering.orders o where o.secret_hash = $1`;

/** The buyer's page of an order: looked at again and again while they pay, so it is one statement. */
@Injectable()
export class OrderPageQueries {
  constructor(
    private readonly database: Database,
    private readonly rails: Rails,
    private readonly transfers: TransferDetails,
    private readonly findGiftVoucher: FindGiftVoucher,
    private readonly clock: Clock,
  ) {}

  /** @throws OrderNotFound */
  async page(secret: string): Promise<OrderStatus> {
    const hash = hashOfSecret(secret);
    const row = await maybeRow<PageRow>(this.database, PAGE, [hash]);
    if (!row || !isSameHash(row.secretHash, hash)) throw new OrderNotFound();
    const isPlaced = row.state === 'placed';
    const { refunded, owed, dispute } = orderMoney(row);
    const total = money(row.total, row.currency);
    const voucherPaid = money(row.voucherPaid, row.currency);
    const order = { ...inParts(row), total, voucherPaid, paymentId: row.paymentId, state: row.state };
    const due = dueOf(order);
    const isWaiting = isPlaced || isRestAwaited(order);
    const open = isWaiting ? this.openOf(row) : null;
    return {
      code: row.code,
      state: row.state,
      placedAt: row.placedAt.toISOString(),
      expiresAt: isPlaced ? row.expiresAt.toISOString() : null,
      payment: row.rail,
      charged: row.rail === 'card' && row.charge ? moneyToWire(chargeOf(row.charge).total) : null,
      payUrl: open?.url ?? null,
      transfer:
        open?.rail === 'transfer'
          ? this.transfers.of(row.code, due, money(BigInt(open.received), row.currency))
          : null,
      confirmation: isPlaced && row.rail === 'on-delivery' ? { phoneEnd: row.buyer.phone.slice(-3) } : null,
      otherPayments: isWaiting ? this.othersOf(row, due) : [],
      payback: paybackOf(row),
      parcels: row.parcels,
      goods: moneyToWire(money(row.goods, row.currency)),
      discount: moneyToWire(money(row.discount, row.currency)),
      voucherCode: row.voucherCode,
      shipping: moneyToWire(money(row.shipping, row.currency)),
      total: moneyToWire(total),
      voucherPaid: moneyToWire(voucherPaid),
      deposit: depositOf(order),
      giftVoucher: row.isGiftVoucher ? await this.findGiftVoucher.bought(row.orderId) : null,
      refunded: moneyToWire(refunded),
      owed: moneyToWire(owed),
      dispute,
      buyer: row.buyer,
      address: row.address,
      gift: row.gift,
      history: row.history.map(({ state, at }) => ({ state, at: new Date(at).toISOString() })),
    };
  }

  private othersOf({ rail, address, gift, parcels, voucherPaid }: PageRow, total: Money): RailOfBuyer[] {
    const isMade = parcels.some(({ lines }) => lines.some(({ making }) => making !== null));
    const order = {
      total,
      countryCode: address?.countryCode ?? 'VN',
      parcels: parcels.length,
      isGift: gift !== null,
      hasGiftVoucher: voucherPaid > 0n,
      isMade,
    };
    return this.rails.taking(order).filter((other) => other !== rail);
  }

  private openOf({ open }: PageRow): PageRow['open'] {
    return open && new Date(open.until) > this.clock.now() ? open : null;
  }
}

/** Null where all is due at once. */
function depositOf(order: PaidInParts & { state: OrderStatus['state'] }): OrderStatus['deposit'] {
  const { deposit, state } = order;
  if (!deposit) return null;
  const { amount, paymentId, restDueBy, restDays } = deposit;
  const isOver = state === 'cancelled' || state === 'refunded' || state === 'expired';
  return {
    amount: moneyToWire(amount),
    isPaid: paymentId !== null,
    rest: moneyToWire(isOver ? zero(amount.currency) : restOf(order)),
    restDueBy: restDueBy?.toISOString() ?? null,
    restDays,
    isKept: state === 'cancelled' && paymentId !== null,
  };
}

/** Null where no money goes back by a person's hand, or went. */
function paybackOf(row: PageRow): OrderStatus['payback'] {
  const due = money(row.paybackDue, row.currency);
  const sent = money(row.paidBack ?? 0n, row.currency);
  if (due.amount === 0n && sent.amount === 0n) return null;
  return { due: moneyToWire(due), sent: moneyToWire(sent), account: accountOnPage(row.paybackAccount) };
}

function accountOnPage(account: PageRow['paybackAccount']) {
  if (!account) return null;
  const { bankBin, accountNumber, accountName } = account;
  return { bankName: bankName(bankBin), numberEnd: accountNumber.slice(-4), name: accountName };
}

/** A sold line as buyers and officers see it. */
export function lineOnPage(line: SoldLine): LineOnPage {
  return {
    id: line.id,
    title: line.title,
    pictureCid: line.pictureCid,
    quantity: line.quantity,
    weightGrams: line.weightGrams,
    unitPrice: moneyToWire(line.unitPrice),
    discount: moneyToWire(line.discount),
    total: moneyToWire(line.total),
    refunded: moneyToWire(line.refunded),
    pieces: line.pieces,
    numbers: line.numbers,
    making: line.making,
  };
}
