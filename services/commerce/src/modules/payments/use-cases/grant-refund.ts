import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import { money, type Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore, type Capture } from '../data/captures.store.js';
import { OutcomesStore } from '../data/outcomes.store.js';
import { whereaboutsOf } from '../domain/captured.js';
import { moneyMoved } from '../payments.jobs.js';
import { GiveBack } from './give-back.js';

/**
 * The order lets a part of its money go again, or all of it. It goes the way it came, and first back onto the gift voucher that paid
 * a part of it: that needs nobody's hand and costs no fee.
 */
@Injectable()
export class GrantRefund {
  constructor(
    private readonly captures: CapturesStore,
    private readonly outcomes: OutcomesStore,
    private readonly giveBack: GiveBack,
  ) {}

  /** @param amount no more than what the order still has: who keeps the order looks before */
  async within(tx: Tx, { orderId, amount }: { orderId: string; amount: Money }): Promise<void> {
    const { currency } = amount;
    let wanted = amount.amount;
    const captures = voucherFirst(await this.captures.lockOwned(tx, orderId));
    const ids = captures.map(({ id }) => id);
    const sentBack = await this.outcomes.sentBack(tx, ids);
    const disputes = await this.outcomes.disputes(tx, ids);
    for (const capture of captures) {
      const { refunded, lost, withdrawn, owed } = whereaboutsOf({
        ...capture,
        sentBack: sentBack.filter(({ captureId }) => captureId === capture.id),
        disputes: disputes.filter(({ captureId }) => captureId === capture.id),
      });
      const gone = refunded.amount + owed.amount;
      const left = capture.amount.amount - gone - lost.amount - withdrawn.amount;
      const part = left < wanted ? left : wanted;
      if (part <= 0n) continue;
      wanted -= part;
      await this.captures.setToReturn(tx, capture.id, gone + part);
      const { id: captureId, paymentId } = capture;
      await this.giveBack.within(tx, {
        paymentId,
        captureId,
        amount: money(part, currency),
        kind: 'granted',
      });
    }
    invariant(wanted === 0n, `Order ${orderId} let go ${wanted} ${currency} more than it has.`);
    await tx.publish(moneyMoved, { orderId });
  }
}

const voucherFirst = (captures: readonly Capture[]): Capture[] => [
  ...captures.filter(({ rail }) => rail === 'gift-voucher'),
  ...captures.filter(({ rail }) => rail !== 'gift-voucher'),
];
