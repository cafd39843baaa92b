import type { PlaceOrderInput } from '../../../services/commerce/dist/src/modules/ordering/index.js';
import type { SeedOrders } from '../content.ts';
import type { SeededCooperative } from '../people.ts';
import type { ShelvedProduct } from '../pieces.ts';
import type { Guest } from './guests.ts';

/** How an order ends, or where it stands now. */
export type Fate =
  | 'kept'
  | 'expired'
  | 'cancelled'
  | 'called-off'
  | 'refused-at-door'
  | 'part-refunded'
  | 'returned'
  | 'return-open'
  | 'payback-waiting'
  | 'disputed'
  | 'late'
  | 'being-made';

export type Rail = PlaceOrderInput['payment'];

/** Money that somebody paid so that somebody else can buy with it. */
export interface PlannedGiftVoucher {
  at: Date;
  giver: Guest;
  recipient: string;
  note: string;
  amountVnd: number;
}

export interface PlannedOrder {
  at: Date;
  guest: Guest;
  lines: { shelved: ShelvedProduct; quantity: number }[];
  rail: Rail;
  fate: Fate;
  /** To somebody else. */
  gift?: NonNullable<PlaceOrderInput['gift']>;
  /** A code of the one cooperative that it is from. */
  voucher?: string;
  /** What somebody bought for them, and pays. */
  giftVoucher?: PlannedGiftVoucher;
  /** In what the card is charged. */
  charge?: SeedOrders['exchangeRates'][number]['currency'];
  /** At the workshop of this cooperative: nothing is sent. */
  fetchedFrom?: string;
  /** With a nought too many. */
  isOverpaid?: true;
}

/** A cooperative with what the demo's shop has of it. */
export interface Stall {
  cooperative: SeededCooperative;
  shelf: ShelvedProduct[];
  madeToOrder: ShelvedProduct[];
}
