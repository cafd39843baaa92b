import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore } from '../data/captures.store.js';
import { OutcomesStore } from '../data/outcomes.store.js';
import { moneyMoved } from '../payments.jobs.js';
import { CloseOpenPayment } from '../rails/close-open-payment.js';

/** A sale at a stall was a wrong tap: its cash, or the card's slip, was given back on the spot, and a transfer is not awaited any more. */
@Injectable()
export class UndoStallMoney {
  constructor(
    private readonly captures: CapturesStore,
    private readonly outcomes: OutcomesStore,
    private readonly closeOpenPayment: CloseOpenPayment,
    private readonly clock: Clock,
  ) {}

  /** Nothing of it went back before: who keeps the order looks. */
  async within(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    const at = this.clock.now();
    for (const { id, amount } of await this.captures.lockOwned(tx, orderId)) {
      await this.captures.setUndone(tx, id);
      const sentBack = { id: `stall/${id}`, amount, state: 'done', failure: null, at } as const;
      await this.outcomes.keepSentBack(tx, id, sentBack);
    }
    await this.closeOpenPayment.ofOrder(tx, orderId);
    await tx.publish(moneyMoved, { orderId });
  }
}
