import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore } from '../data/captures.store.js';
import { OutcomesStore } from '../data/outcomes.store.js';
import { PaybacksStore } from '../data/paybacks.store.js';
import { RefundsStore } from '../data/refunds.store.js';
import { PaybackAccountMissing, PaybackNotDue } from '../domain/payments.errors.js';
import { moneyMoved } from '../payments.jobs.js';

export interface NotePaybackInput {
  refundId: string;
  orderId: string;
  /** The bank's word for the transfer that sent it. */
  reference: string;
  /** The officer's user id. */
  by: string;
}

/** A person has sent money back that did not come by card. */
@Injectable()
export class NotePayback {
  constructor(
    private readonly captures: CapturesStore,
    private readonly refunds: RefundsStore,
    private readonly outcomes: OutcomesStore,
    private readonly paybacks: PaybacksStore,
    private readonly clock: Clock,
  ) {}

  /** @throws PaybackNotDue also when it was noted a moment ago @throws PaybackAccountMissing */
  async within(tx: Tx, { refundId, orderId, reference, by }: NotePaybackInput): Promise<void> {
    const refund = await this.refunds.find(tx, refundId);
    if (refund?.orderId !== orderId || refund.rail === 'card') throw new PaybackNotDue();
    // Whoever notes it too waits here, and finds it done then.
    await this.captures.lock(tx, refund.captureId);
    const now = await this.refunds.find(tx, refundId);
    if (now?.state !== 'requested') throw new PaybackNotDue();
    const account = await this.paybacks.account(tx, orderId);
    if (!account) throw new PaybackAccountMissing();
    const at = this.clock.now();
    const { amount, captureId } = refund;
    const sentBack = { id: `by-hand/${refundId}`, amount, state: 'done', failure: null, at } as const;
    await this.outcomes.keepSentBack(tx, captureId, sentBack);
    await this.paybacks.noteSent(tx, { refundId, account, reference, by }, at);
    await this.refunds.markDone(tx, refundId, at);
    await tx.publish(moneyMoved, { orderId });
  }
}
