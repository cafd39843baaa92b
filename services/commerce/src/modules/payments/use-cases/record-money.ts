import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore, type Capture } from '../data/captures.store.js';
import { OutcomesStore } from '../data/outcomes.store.js';
import { RefundsStore } from '../data/refunds.store.js';
import { furtherDispute, furtherRefund, whereaboutsOf, type Captured } from '../domain/captured.js';
import { nextLookAt } from '../domain/watch.js';
import { moneyMoved } from '../payments.jobs.js';
import type { MoneyReport } from '../stripe/stripe-money.js';

/** Takes what the provider says became of captured money. Said twice or late, it changes nothing. */
@Injectable()
export class RecordMoney {
  constructor(
    private readonly captures: CapturesStore,
    private readonly outcomes: OutcomesStore,
    private readonly refunds: RefundsStore,
    private readonly clock: Clock,
  ) {}

  /** @returns the money as it is known now */
  async within(tx: Tx, captureId: string, report: MoneyReport): Promise<Captured | undefined> {
    const capture = await this.captures.lock(tx, captureId);
    if (!capture) return undefined;
    const hasNews = await this.keep(tx, captureId, report);
    const sentBack = await this.outcomes.sentBack(tx, [captureId]);
    const disputes = await this.outcomes.disputes(tx, [captureId]);
    const captured = { ...capture, sentBack, disputes };
    const failure = sentBack.findLast((it) => it.state === 'failed')?.failure ?? null;
    await this.followWish(tx, captured, failure);
    const now = this.clock.now();
    await this.captures.noteLook(tx, captureId, now, nextLookAt(capture.capturedAt, now, captured));
    if (hasNews || capture.lookedAt === null) await tx.publish(moneyMoved, { orderId: capture.orderId });
    return captured;
  }

  private async keep(tx: Tx, captureId: string, report: MoneyReport): Promise<boolean> {
    let hasNews = false;
    const refunds = await this.outcomes.sentBack(tx, [captureId]);
    for (const told of report.sentBack) {
      const known = refunds.find((it) => it.id === told.id);
      const state = known ? furtherRefund(known.state, told.state) : told.state;
      if (known?.state === state) continue;
      await this.outcomes.keepSentBack(tx, captureId, { ...told, state });
      hasNews = true;
    }
    const disputes = await this.outcomes.disputes(tx, [captureId]);
    for (const told of report.disputes) {
      const known = disputes.find((it) => it.id === told.id);
      const state = known ? furtherDispute(known.state, told.state) : told.state;
      const isSame = known?.state === state && known.amount.amount === told.amount.amount;
      if (isSame && known.answerBy?.getTime() === told.answerBy?.getTime()) continue;
      await this.outcomes.keepDispute(tx, captureId, { ...told, state });
      hasNews = true;
    }
    return hasNews;
  }

  /** Whether what we wanted to send back has gone, by whoever's hand, or has come back from the buyer's bank. */
  private async followWish(tx: Tx, captured: Captured & Capture, failure: string | null): Promise<void> {
    const wish = await this.refunds.ofCapture(tx, captured.id);
    if (!wish) return;
    const { owed } = whereaboutsOf(captured);
    if (owed.amount === 0n) {
      await this.refunds.markAllDone(tx, captured.id, this.clock.now());
    } else if ((await this.refunds.waitingOf(tx, captured.id)).length === 0) {
      // The buyer's bank does not want it: the same card will not either, so nobody tries again by himself.
      await this.refunds.markRefused(tx, wish.id, failure ?? 'failed', null);
    }
  }
}
