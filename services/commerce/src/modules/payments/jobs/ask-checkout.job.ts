import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { askCheckout } from '../payments.jobs.js';
import { StripeCheckout } from '../stripe/stripe-checkout.js';
import { RecordCheckout } from '../use-cases/record-checkout.js';

@HandlesJob(askCheckout)
export class AskCheckout implements JobHandler<{ sessionId: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly stripe: StripeCheckout,
    private readonly record: RecordCheckout,
  ) {}

  async handle({ sessionId }: { sessionId: string }): Promise<void> {
    const report = await this.stripe.ask(sessionId);
    await this.uow.run((tx) => this.record.within(tx, report, 'asked'));
  }
}
