import { Injectable } from '@nestjs/common';
import { money } from '../../../kernel/money.js';
import type { Payment } from '../domain/checkout.js';
import { CheckoutClosed } from '../domain/payments.errors.js';
import { CloseOpenPayment } from './close-open-payment.js';
import type { OrderToPayFor, RailOfPayment, ReturnLinks } from './rail-of-payment.js';

/** Cash that the carrier, or an officer, takes at the door. */
@Injectable()
export class DeliveryRail implements RailOfPayment {
  readonly rail = 'on-delivery';
  /** A parcel that comes back has cost two ways and a week; what is dearer is paid before. */
  readonly most = money(3_000_000n, 'VND');
  readonly beginsAs = 'open';

  constructor(private readonly closeOpenPayment: CloseOpenPayment) {}

  /**
   * Carriers take money within the country alone; one sum at one door, so for one parcel, and from who ordered it. What is made to
   * order is paid before, and what a gift voucher paid would be spent on a parcel that comes back.
   */
  reaches({ countryCode, parcels, isGift, isMade, hasGiftVoucher }: OrderToPayFor): boolean {
    return countryCode === 'VN' && parcels === 1 && !isGift && !isMade && !hasGiftVoucher;
  }

  /** The order's own page asks for the code that went to the buyer's telephone. */
  open(payment: Payment, { backUrl }: ReturnLinks): Promise<string> {
    if (payment.state !== 'open') throw new CheckoutClosed();
    return Promise.resolve(backUrl);
  }

  close(payment: Payment): Promise<'closed' | 'paid'> {
    return this.closeOpenPayment.execute(payment);
  }

  /** A person sends it: cash came from a hand. */
  sendBack(): Promise<void> {
    return Promise.resolve();
  }
}
