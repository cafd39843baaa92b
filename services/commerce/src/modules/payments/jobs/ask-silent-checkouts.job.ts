import { Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsStore } from '../data/payments.store.js';
import { nextAskAt, type Payment } from '../domain/checkout.js';
import { ProviderRefused } from '../stripe/stripe-calls.js';
import { StripeCheckout } from '../stripe/stripe-checkout.js';
import { RecordCheckout } from '../use-cases/record-checkout.js';
import { askSilentCheckouts } from '../payments.jobs.js';

/** Enough for a minute at the provider's usual speed; the rest waits for the next one. */
const AT_ONCE = 100;

@HandlesJob(askSilentCheckouts)
export class AskSilentCheckouts implements JobHandler<object> {
  private readonly logger = new Logger(AskSilentCheckouts.name);

  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly payments: PaymentsStore,
    private readonly stripe: StripeCheckout,
    private readonly record: RecordCheckout,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    for (const payment of await this.payments.silent(this.database, this.clock.now(), AT_ONCE)) {
      await this.ask(payment);
    }
  }

  private async ask(payment: Payment): Promise<void> {
    if (payment.sessionId === null) return;
    try {
      const report = await this.stripe.ask(payment.sessionId);
      await this.uow.run((tx) => this.record.within(tx, report, 'asked'));
    } catch (error) {
      // Unreachable: the whole job waits and tries again. Refused: only this page is odd.
      if (!(error instanceof ProviderRefused)) throw error;
      this.logger.warn(
        { paymentId: payment.id, err: error },
        'The provider does not know a checkout of ours.',
      );
    }
    await this.uow.run((tx) =>
      this.payments.noteAsked(tx, payment.id, (times) =>
        nextAskAt(times, this.clock.now(), payment.expiresAt),
      ),
    );
  }
}
