import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { money, type Money } from '../../../kernel/money.js';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsStore } from '../data/payments.store.js';
import { hasMoney, type Payment } from '../domain/checkout.js';
import { CheckoutClosed } from '../domain/payments.errors.js';
import type { RailOfPayment, ReturnLinks } from '../rails/rail-of-payment.js';
import { RequestRefund } from '../use-cases/request-refund.js';

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
    private readonly uow: UnitOfWork,
    private readonly payments: PaymentsStore,
    private readonly requestRefund: RequestRefund,
    private readonly clock: Clock,
  ) {
    this.most = config.bank ? MOST : null;
  }

  /** What to transfer stands on the order's own page. */
  open(payment: Payment, { backUrl }: ReturnLinks): Promise<string> {
    if (payment.state !== 'open') throw new CheckoutClosed();
    return Promise.resolve(backUrl);
  }

  /** What came so far, and was too little, goes back. */
  close({ id }: Payment): Promise<'closed' | 'paid' | 'moved'> {
    return this.uow.run(async (tx) => {
      const payment = await this.payments.lock(tx, id);
      if (payment && hasMoney(payment)) return 'paid';
      if (payment?.state !== 'open') return 'closed';
      await this.payments.markClosed(tx, id, this.clock.now());
      await this.requestRefund.within(tx, { paymentId: id, kind: 'wrong-amount' });
      return 'closed';
    });
  }

  /** A person sends it, from the list of what is to be paid back: a bank sends nothing on a program's word. */
  sendBack(): Promise<void> {
    return Promise.resolve();
  }
}
