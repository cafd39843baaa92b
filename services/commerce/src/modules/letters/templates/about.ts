import type { Money } from '../../../kernel/money.js';
import type { LineOfOrder, MoneyNewsFacts, OrderFacts, ParcelOfOrder } from '../../ordering/index.js';
import type { ReturnFacts } from '../../returns/index.js';
import type { InBoth, Letter } from '../domain/letter.js';

/** What a letter to a buyer is drawn from. */
interface BuyerAbout {
  order: OrderFacts;
  /** Why it happened, in the stable word of the news. */
  reason: string | null;
}

/** The same of one parcel. */
interface ParcelAbout extends BuyerAbout {
  parcel: ParcelOfOrder;
}

/** The same of pieces that are sent back. */
interface ReturnAbout extends ParcelAbout {
  returned: ReturnFacts;
}

/** The same of money that moved while the order stayed what it was. */
interface MoneyAbout extends BuyerAbout {
  moved: MoneyNewsFacts;
}

/** The same of something that is made for an order. */
interface WorkAbout extends ParcelAbout {
  line: LineOfOrder;
}

/** What a message to an artisan or officer is drawn from: nothing of the buyer, and no link of theirs. */
export interface StaffAbout {
  order: Omit<OrderFacts, 'buyer' | 'pageUrl' | 'giftVoucher'>;
  parcel: ParcelOfOrder;
  recipient: { name: string; artisanId: string | null };
  /** Where the shop is. */
  shopUrl: URL;
}

/** What a message about money that fits no order is drawn from: all of it that waits. */
interface TransfersAbout {
  waiting: { count: number; amount: Money };
  shopUrl: URL;
}

/** The same of something that is made for an order. */
interface StaffWorkAbout extends StaffAbout {
  line: LineOfOrder;
}

export type OrderLetter = (about: BuyerAbout) => InBoth<Letter>;
export type ParcelLetter = (about: ParcelAbout) => InBoth<Letter>;
export type MoneyLetter = (about: MoneyAbout) => InBoth<Letter>;
export type ReturnLetter = (about: ReturnAbout) => InBoth<Letter>;
export type WorkLetter = (about: WorkAbout) => InBoth<Letter>;
export type ParcelText = (about: ParcelAbout) => InBoth<string>;
export type StaffText = (about: StaffAbout) => InBoth<string>;
export type TransfersText = (about: TransfersAbout) => InBoth<string>;
export type StaffWorkText = (about: StaffWorkAbout) => InBoth<string>;
