import { Injectable } from '@nestjs/common';
import { money, type Money } from '../../../kernel/money.js';
import { Config } from '../../../platform/config/config.js';
import type { Payment } from '../domain/checkout.js';
import { CheckoutClosed } from '../domain/payments.errors.js';
import { CloseOpenPayment } from '../rails/close-open-payment.js';
import type { RailOfPayment, ReturnLinks } from '../rails/rail-of-payment.js';

/** Less than what banks send at once, and at night (NAPAS 247 takes less than 500 million đồng). */
const MOST = money(499_999_999n, 'VND');

/** A transfer to the house's bank account, with VietQR; there is none where no account is named. */
@Injectable()
export class TransferRail implements RailOfPayment {
  readonly rail = 'transfer';
  readonly most: Money | null;
  readonly beginsAs = 'open';

  constructor(
    config: Config,
    private readonly closeOpenPayment: CloseOpenPayment,
  ) {
    this.most = config.bank ? MOST : null;
  }

  /** A transfer comes from anywhere. */
  reaches(): boolean {
    return true;
  }

  /** What to transfer stands on the order's own page. */
  open(payment: Payment, { backUrl }: ReturnLinks): Promise<string> {
    if (payment.state !== 'open') throw new CheckoutClosed();
    return Promise.resolve(backUrl);
  }

  close(payment: Payment): Promise<'closed' | 'paid'> {
    return this.closeOpenPayment.execute(payment);
  }

  /** A person sends it, from the list of what is to be paid back: a bank sends nothing on a program's word. */
  sendBack(): Promise<void> {
    return Promise.resolve();
  }
}
