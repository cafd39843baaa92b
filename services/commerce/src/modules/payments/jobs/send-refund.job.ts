import { Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { RefundsStore } from '../data/refunds.store.js';
import { paymentRefunded, sendRefund } from '../payments.jobs.js';
import { ProviderRefused, StripeCheckout } from '../stripe/stripe-checkout.js';

/** The provider is told once, whatever happens to this process: the key of the call is kept with the refund. */
@HandlesJob(sendRefund)
export class SendRefund implements JobHandler<{ refundId: string }> {
  private readonly logger = new Logger(SendRefund.name);

  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly refunds: RefundsStore,
    private readonly stripe: StripeCheckout,
    private readonly clock: Clock,
  ) {}

  async handle({ refundId }: { refundId: string }): Promise<void> {
    const refund = await this.refunds.find(this.database, refundId);
    if (refund?.state !== 'requested' || refund.intentId === null) return;
    try {
      const { intentId, amount, idempotencyKey, paymentId, orderId } = refund;
      const providerId = await this.stripe.refund(intentId, amount.amount, idempotencyKey);
      await this.uow.run(async (tx) => {
        const first = await this.refunds.markDone(tx, refundId, providerId, this.clock.now());
        if (first) await tx.publish(paymentRefunded, { refundId, paymentId, orderId });
      });
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      this.logger.error({ refundId, err: error }, 'The provider refused a refund: somebody must look at it.');
      await this.uow.run((tx) => this.refunds.markRefused(tx, refundId, error.message));
    }
  }
}
