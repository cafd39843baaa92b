import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CapturesStore } from '../data/captures.store.js';
import { OutcomesStore } from '../data/outcomes.store.js';
import { RefundsStore, type Refund } from '../data/refunds.store.js';
import type { Payment } from '../domain/checkout.js';
import { moneyMoved, voucherRefilled } from '../payments.jobs.js';
import type { RailOfPayment, ReturnLinks } from './rail-of-payment.js';

/** Money that was paid before: who keeps the order takes it from the voucher, and nobody is asked for it. */
@Injectable()
export class GiftVoucherRail implements RailOfPayment {
  readonly rail = 'gift-voucher';
  /** Nobody chooses it: it pays what it can, by itself. */
  readonly most = null;
  readonly beginsAs = 'open';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly captures: CapturesStore,
    private readonly refunds: RefundsStore,
    private readonly outcomes: OutcomesStore,
    private readonly clock: Clock,
  ) {}

  reaches(): boolean {
    return false;
  }

  /** It is paid already. */
  open(_: Payment, { backUrl }: ReturnLinks): Promise<string> {
    return Promise.resolve(backUrl);
  }

  close(): Promise<'closed' | 'paid'> {
    return Promise.resolve('paid');
  }

  /** Back onto the voucher, at once and once. */
  async sendBack({ id: refundId, captureId }: Refund): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.captures.lock(tx, captureId);
      const refund = await this.refunds.find(tx, refundId);
      if (refund?.state !== 'requested') return;
      const { amount, orderId } = refund;
      const at = this.clock.now();
      const id = `gift-voucher/${refundId}`;
      await this.outcomes.keepSentBack(tx, captureId, { id, amount, state: 'done', failure: null, at });
      await this.refunds.markDone(tx, refundId, at);
      await tx.publish(voucherRefilled, { refundId, orderId, amount: amount.amount.toString() });
      await tx.publish(moneyMoved, { orderId });
    });
  }
}
