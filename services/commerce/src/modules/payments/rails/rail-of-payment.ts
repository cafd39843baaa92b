import type { Rail } from '../../../../api/payments.js';
import type { Money } from '../../../kernel/money.js';
import type { Refund } from '../data/refunds.store.js';
import type { Payment } from '../domain/checkout.js';

/** Where the buyer is sent after paying on a page elsewhere, or back to. */
export interface ReturnLinks {
  paidUrl: string;
  backUrl: string;
}

/** What of an order decides by which ways it can be paid. */
export interface OrderToPayFor {
  total: Money;
  countryCode: string;
  /** How many it is sent in. */
  parcels: number;
  /** It goes to somebody who did not order it. */
  isGift: boolean;
  /** A gift voucher pays a part of it; `total` is the rest. */
  hasGiftVoucher: boolean;
  /** Something of it is made for it, and nobody else might want that. */
  isMade: boolean;
}

/**
 * One way for money to come in and to go back. Who keeps orders says which one by its name and knows nothing else of
 * it.
 */
export interface RailOfPayment {
  readonly rail: Rail;
  /** The most that it takes at once; null where it is not to be had. */
  readonly most: Money | null;
  /** Whether it can be used where the order goes, whatever it costs. */
  reaches(order: OrderToPayFor): boolean;

  /** A payment just written down: to be opened outside of the transaction, or open at once. */
  readonly beginsAs: 'opening' | 'open';

  /** @returns where to send the buyer @throws ProviderUnreachable, CheckoutClosed */
  open(payment: Payment, links: ReturnLinks): Promise<string>;

  /**
   * Nobody is to pay by it any more.
   * @returns `moved` when somebody else opened or closed it this very moment
   * @throws ProviderUnreachable
   */
  close(payment: Payment): Promise<'closed' | 'paid' | 'moved'>;

  /** Does what a refund wishes, as far as no person has to. @throws ProviderUnreachable */
  sendBack(refund: Refund): Promise<void>;
}
