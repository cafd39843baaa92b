import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { negate, type Money } from '../../../kernel/money.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsQueries } from '../../payments/index.js';
import { LedgerStore } from '../data/ledger.store.js';
import { entry, type Posting } from '../domain/posting.js';

/** What the provider held for us went to our bank; one that failed came back. */
@Injectable()
export class PostPayout {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly payments: PaymentsQueries,
    private readonly ledger: LedgerStore,
    private readonly clock: Clock,
  ) {}

  async execute({ payoutId }: { payoutId: string }): Promise<void> {
    const payout = await this.payments.payout(payoutId);
    if (!payout) return;
    const { state, amount } = payout;
    await this.uow.run(async (tx) => {
      await this.ledger.post(tx, this.posting(payoutId, 'payout', amount));
      if (state === 'failed') {
        await this.ledger.post(tx, this.posting(payoutId, 'payout-returned', negate(amount)));
      }
    });
  }

  private posting(sourceId: string, kind: Posting['kind'], amount: Money): Posting {
    const entries = [entry('bank', amount), entry('payment-clearing', negate(amount))];
    return { kind, sourceId, orderId: null, at: this.clock.now(), entries };
  }
}
