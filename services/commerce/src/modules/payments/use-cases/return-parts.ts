import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { PaymentsStore } from '../data/payments.store.js';
import { RequestRefund } from './request-refund.js';

/**
 * An order waits for no money any more: a part of its price that came by transfer goes back, and no rest is waited for.
 * Who is just putting a transfer to it is not waited for either: their own news leads here.
 */
@Injectable()
export class ReturnParts {
  constructor(
    private readonly payments: PaymentsStore,
    private readonly requestRefund: RequestRefund,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    const open = await this.payments.lockOpenTransfer(tx, orderId);
    if (!open) return;
    await this.payments.markClosed(tx, open.id, this.clock.now());
    await this.requestRefund.within(tx, { paymentId: open.id, kind: 'wrong-amount' });
  }
}
