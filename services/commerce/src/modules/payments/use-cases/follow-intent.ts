import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CapturesStore, type Capture } from '../data/captures.store.js';
import { ProviderRefused } from '../stripe/stripe-calls.js';
import { StripeCheckout } from '../stripe/stripe-checkout.js';
import { LookAtMoney } from './look-at-money.js';
import { RecordCheckout } from './record-checkout.js';

/**
 * Something happened to the money of an intent: how is it now? The news may be faster than the news of the payment
 * itself, which is asked for first then. What belongs to somebody else on the same account is left alone.
 */
@Injectable()
export class FollowIntent {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly captures: CapturesStore,
    private readonly checkout: StripeCheckout,
    private readonly recordCheckout: RecordCheckout,
    private readonly lookAtMoney: LookAtMoney,
  ) {}

  /** @throws ProviderUnreachable */
  async execute({ intentId }: { intentId: string }): Promise<void> {
    const known = await this.captures.byIntent(this.database, intentId);
    const capture = known ?? (await this.find(intentId));
    if (capture) await this.lookAtMoney.execute(capture);
  }

  private async find(intentId: string): Promise<Capture | undefined> {
    const report = await this.checkout.ofIntent(intentId).catch((error: unknown) => {
      if (error instanceof ProviderRefused) return undefined;
      throw error;
    });
    if (!report) return undefined;
    await this.uow.run((tx) => this.recordCheckout.within(tx, report, 'asked'));
    return this.captures.byIntent(this.database, intentId);
  }
}
