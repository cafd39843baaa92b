import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { RefundsStore } from '../data/refunds.store.js';
import type { RefundKind } from '../domain/captured.js';
import { sendRefund } from '../payments.jobs.js';

export interface GiveBackInput {
  paymentId: string;
  captureId: string;
  amount: Money;
  kind: RefundKind;
}

/** Writes down that captured money goes back, and has it sent. Asked twice for the same reason, it goes once. */
@Injectable()
export class GiveBack {
  constructor(
    private readonly refunds: RefundsStore,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, input: GiveBackInput): Promise<void> {
    const refundId = await this.refunds.insert(tx, input, this.clock.now());
    if (refundId) await tx.send(sendRefund, { refundId });
  }
}
