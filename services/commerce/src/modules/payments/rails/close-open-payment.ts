import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsStore } from '../data/payments.store.js';
import { hasMoney } from '../domain/checkout.js';
import { RequestRefund } from '../use-cases/request-refund.js';

/** Ends a payment that has no page elsewhere: nobody has to be asked. */
@Injectable()
export class CloseOpenPayment {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly payments: PaymentsStore,
    private readonly requestRefund: RequestRefund,
    private readonly clock: Clock,
  ) {}

  execute({ id }: { id: string }): Promise<'closed' | 'paid'> {
    return this.uow.run((tx) => this.within(tx, { id }));
  }

  /** What came so far, and was too little, goes back. */
  async within(tx: Tx, { id }: { id: string }): Promise<'closed' | 'paid'> {
    const payment = await this.payments.lock(tx, id);
    if (payment && hasMoney(payment)) return 'paid';
    if (payment?.state !== 'open') return 'closed';
    await this.payments.markClosed(tx, id, this.clock.now());
    await this.requestRefund.within(tx, { paymentId: id, kind: 'wrong-amount' });
    return 'closed';
  }

  /** The same for whichever is open of an order. */
  async ofOrder(tx: Tx, orderId: string): Promise<void> {
    const open = await this.payments.lockCurrent(tx, orderId);
    if (open) await this.within(tx, open);
  }
}
