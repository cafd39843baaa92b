import type { AbroadPlace } from '../../../../api/abroad.js';
import type { OrderState, ParcelState } from '../../../../api/orders.js';
import type { PickUpPlace } from '../../../../api/pick-up.js';
import type { Rail } from '../../../../api/payments.js';
import type { Bilingual, Language } from '../../../../api/text.js';
import type { Money } from '../../../kernel/money.js';
import type { PaidInParts } from './deposit.js';
import type { OrderMoney } from './order-money.js';

export interface Buyer {
  name: string;
  email: string;
  /** E.164 */
  phone: string;
}

/** Whom an order is a present for. Its buyer pays it and is written to, and nobody writes to them. */
export interface Gift {
  name: string;
  /** E.164: for the courier alone. */
  phone: string;
  /** Of several lines. */
  note: string | null;
}

export interface Address {
  countryCode: string;
  province: string;
  ward: string;
  street: string;
  /** By the lists of Vietnam; null abroad, and in orders of before there were such lists here. */
  provinceCode: string | null;
  wardCode: string | null;
  /** Line by line; null within Vietnam, and in orders of before. */
  abroad: AbroadPlace | null;
}

/** One line on the page that a buyer pays on. */
export interface LineOnPage {
  name: string;
  /** Of one, in minor units as text. */
  unitAmount: string;
  quantity: number;
}

/** What a card is asked for an order in another currency, as its page shows it. */
export interface OrderCharge {
  total: Money;
  /** Together they are the total. */
  lines: LineOnPage[];
}

/** An order as far as its rules need it. */
export interface Order extends PaidInParts {
  id: string;
  code: string;
  state: OrderState;
  language: Language;
  /** How it is to be paid. */
  rail: Rail;
  buyer: Buyer;
  /** In another currency, if it is paid by card; null for the total itself. */
  charge: OrderCharge | null;
  shipping: Money;
  placedAt: Date;
  /** Until when its pieces are kept while it is unpaid. */
  expiresAt: Date;
  /** Somebody gave a card for it. */
  wasTried: boolean;
  /** It was placed with a voucher, one use of which is its own while it stands. */
  hasVoucher: boolean;
  /** It buys a gift voucher, and nothing of it is sent. */
  isGiftVoucher: boolean;
  /** Something of it is made for it, and has its places in the weeks of a workshop. */
  isMade: boolean;
}

/** An order whose money has come, with all that deciding about it takes. */
export interface OrderToPay extends Order {
  /** How many pieces of each product were ordered, and whether they are made for it. */
  wanted: { productId: string; quantity: number; isMade: boolean }[];
  /** What is known to have become of its money. */
  money: OrderMoney;
}

/** A line as sold: name and price stay what they were. */
export interface OrderLine {
  id: string;
  productId: string;
  artisanId: string;
  title: Bilingual;
  pictureCid: string | null;
  quantity: number;
  /** Of one piece; null of what was sold before it was written down. */
  weightGrams: number | null;
  unitPrice: Money;
  /** What a voucher took off the line. */
  discount: Money;
  /** What was paid for it. */
  total: Money;
}

export interface OrderParcel {
  id: string;
  cooperative: { id: string; slug: string; name: Bilingual };
  /** Where its buyer fetches it; null when it is sent. */
  pickUp: PickUpPlace | null;
  /** YYYY-MM-DD; null where its buyer wished for none. */
  wishedDay: string | null;
  shipping: Money;
  state: ParcelState;
  lines: OrderLine[];
}

export interface NewOrder extends Omit<
  Order,
  'state' | 'paymentId' | 'wasTried' | 'hasVoucher' | 'isMade' | 'deposit' | 'waived'
> {
  secretHash: Buffer;
  /** Null when all of it is fetched. */
  address: Address | null;
  gift: Gift | null;
  goods: Money;
  /** What a voucher takes off the goods. */
  discount: Money;
  voucher: { id: string; code: string } | null;
  parcels: OrderParcel[];
}

/** Who moved an order, and why in a stable word. */
export interface MoveReason {
  /** `buyer`, `clock`, `payment`, or the user id of an officer. */
  actor: string;
  reason?: string;
}
