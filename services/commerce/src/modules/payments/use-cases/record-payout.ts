import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { PayoutsStore } from '../data/payouts.store.js';
import { payoutMoved } from '../payments.jobs.js';
import type { PayoutReport } from '../stripe/stripe-money.js';

/** Money went from the provider to our bank, or came back: failed is the last word, however the news come. */
@Injectable()
export class RecordPayout {
  constructor(private readonly payouts: PayoutsStore) {}

  async within(tx: Tx, payout: PayoutReport): Promise<void> {
    const payoutId = await this.payouts.keep(tx, payout);
    if (payoutId) await tx.publish(payoutMoved, { payoutId });
  }
}
