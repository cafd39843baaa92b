import { Injectable } from '@nestjs/common';
import type { Rail } from '../../../../api/payments.js';
import type { Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Captured, Dispute } from '../domain/captured.js';
import { isUsable } from '../domain/checkout.js';
import { CapturesStore } from './captures.store.js';
import { OutcomesStore } from './outcomes.store.js';
import { PaymentsStore } from './payments.store.js';
import { PayoutsStore } from './payouts.store.js';
import { RefundsStore } from './refunds.store.js';

/** Captured money, and whether the provider would not send it back. */
export interface MoneyFacts extends Captured {
  rail: Rail;
  isRefused: boolean;
  capturedAt: Date;
  /** The phone whose seller has it in hand; null where the house has it. */
  heldBy: string | null;
  /** It was given back on the spot, from where it came in. */
  isUndone: boolean;
  /** The provider's name of the payment. */
  intentId: string;
  /** With the bank's word for why it asks. */
  disputes: (Dispute & { reason: string })[];
}

/** What others may know of payments. */
@Injectable()
export class PaymentsQueries {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentsStore,
    private readonly captures: CapturesStore,
    private readonly outcomes: OutcomesStore,
    private readonly refunds: RefundsStore,
    private readonly payouts: PayoutsStore,
  ) {}

  /** The payment by this way that is open, or can still be opened in time; undefined when a new one is needed. */
  async usable(sql: Sql, orderId: string, rail: Rail, now: Date): Promise<string | undefined> {
    const current = await this.payments.current(sql, orderId);
    return current?.rail === rail && isUsable(current, now) ? current.id : undefined;
  }

  /** All money that ever came in for an order, and what became of it. @param sql the reader's transaction */
  async moneyOf(sql: Sql, orderId: string): Promise<MoneyFacts[]> {
    const captures = await this.captures.ofOrder(sql, orderId);
    const ids = captures.filter(({ hasOutcome }) => hasOutcome).map(({ id }) => id);
    // Money that came in a moment ago, as most has that is asked about.
    if (ids.length === 0)
      return captures.map((it) => ({ ...it, sentBack: [], disputes: [], isRefused: false }));
    const sentBack = await this.outcomes.sentBack(sql, ids);
    const disputes = await this.outcomes.disputes(sql, ids);
    const refused = await this.refunds.refusedAmong(sql, ids);
    return captures.map((capture) => ({
      ...capture,
      sentBack: sentBack.filter((it) => it.captureId === capture.id),
      disputes: disputes.filter((it) => it.captureId === capture.id),
      isRefused: refused.has(capture.id),
    }));
  }

  async payout(id: string): Promise<{ state: 'paid' | 'failed'; amount: Money; at: Date } | undefined> {
    return this.payouts.find(this.database, id);
  }
}
