import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { BankTransfersStore } from '../data/bank-transfers.store.js';
import { CapturesStore } from '../data/captures.store.js';
import { PaymentsStore } from '../data/payments.store.js';
import type { Payment } from '../domain/checkout.js';
import { effectOfTransfer } from '../domain/transfer.js';
import { moneyMoved, paymentSettled, paymentTried } from '../payments.jobs.js';
import { GiveBack } from './give-back.js';
import { PreparePayment } from './prepare-payment.js';

export interface AssignTransferInput {
  transfer: { id: string; amount: Money };
  orderCode: string;
  /** `code`, or the officer who says so. */
  by: string;
}

/** Puts a transfer to the order that it is for: all of it is kept for the order or goes back. */
@Injectable()
export class AssignTransfer {
  constructor(
    private readonly transfers: BankTransfersStore,
    private readonly payments: PaymentsStore,
    private readonly captures: CapturesStore,
    private readonly preparePayment: PreparePayment,
    private readonly giveBack: GiveBack,
    private readonly clock: Clock,
  ) {}

  /**
   * @param input its transfer locked and put nowhere
   * @returns false when no order has this code
   */
  async within(tx: Tx, { transfer, orderCode, by }: AssignTransferInput): Promise<boolean> {
    const payment = await this.paymentOf(tx, orderCode);
    if (!payment) return false;
    const { id: paymentId, orderId } = payment;
    const now = this.clock.now();
    const pending = await this.captures.pendingOf(tx, paymentId, payment.amount.currency);
    const { kept, back, backBecause, settles } = effectOfTransfer(payment, pending, transfer.amount);
    const origin = { paymentId, orderId, rail: 'transfer' } as const;
    const intentId = `transfer/${transfer.id}`;
    if (kept.amount > 0n) {
      await this.captures.insert(tx, { ...origin, intentId, amount: kept, owner: null }, now, null);
    }
    if (backBecause) {
      const rest = { ...origin, intentId: `${intentId}/back`, amount: back, owner: 'buyer' as const };
      const captureId = await this.captures.insert(tx, rest, now, null);
      await this.giveBack.within(tx, { paymentId, captureId, amount: back, kind: backBecause });
    }
    await this.transfers.markMatched(tx, transfer.id, paymentId, by, now);
    await tx.publish(moneyMoved, { orderId });
    if (settles) {
      await this.payments.markSettled(tx, payment, now);
      await tx.publish(paymentSettled, { paymentId, orderId });
    } else if (payment.state === 'open') await tx.publish(paymentTried, { paymentId, orderId });
    return true;
  }

  /** Its newest for transfers; one that is over from the start where the buyer had chosen another way to pay. */
  private async paymentOf(tx: Tx, orderCode: string): Promise<Payment | undefined> {
    const all = await this.payments.lockOfCode(tx, orderCode);
    const own = all.find(({ rail }) => rail === 'transfer');
    const [other] = all;
    return own ?? (other && this.preparePayment.overWithin(tx, other, 'transfer'));
  }
}
