import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { RefundsStore, type Refund } from '../data/refunds.store.js';
import { whereaboutsOf } from '../domain/captured.js';
import { nextTryAt } from '../domain/watch.js';
import { moneyMoved } from '../payments.jobs.js';
import { ProviderRefused } from '../stripe/stripe-calls.js';
import { StripeMoney } from '../stripe/stripe-money.js';
import { LookAtMoney } from './look-at-money.js';

/**
 * Sends back what the buyer is owed, no more: what went back already, by whoever's hand, is asked first. The
 * provider is told once, whatever happens to this process: the key of the call is kept with the refund, and only
 * a refusal makes a new one.
 */
@Injectable()
export class SendMoneyBack {
  private readonly logger = new Logger(SendMoneyBack.name);

  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly refunds: RefundsStore,
    private readonly money: StripeMoney,
    private readonly lookAtMoney: LookAtMoney,
    private readonly clock: Clock,
  ) {}

  /** @throws ProviderUnreachable */
  async execute({ refundId }: { refundId: string }): Promise<void> {
    const wish = await this.refunds.find(this.database, refundId);
    if (wish?.state !== 'requested') return;
    const capture = { id: wish.captureId, intentId: wish.intentId };
    const captured = await this.lookAtMoney.execute(capture);
    // Looking may have found that it went back already, which ends the wish.
    const owed = captured && whereaboutsOf(captured).owed;
    if (!owed || owed.amount === 0n) return;
    try {
      await this.money.refund(wish.intentId, owed, `${wish.idempotencyKey}/${wish.refusals}`);
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      await this.noteRefusal(wish, error);
      return;
    }
    await this.lookAtMoney.execute(capture);
  }

  private async noteRefusal({ id, orderId, refusals }: Refund, error: Error): Promise<void> {
    this.logger.error(
      { refundId: id, err: error },
      'The provider refused a refund; it is tried again later.',
    );
    await this.uow.run(async (tx) => {
      const tryAt = nextTryAt(refusals + 1, this.clock.now());
      await this.refunds.markRefused(tx, id, error.message, tryAt);
      await tx.publish(moneyMoved, { orderId });
    });
  }
}
