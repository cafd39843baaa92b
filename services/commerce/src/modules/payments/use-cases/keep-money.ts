import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore } from '../data/captures.store.js';
import { moneyTaken } from '../payments.jobs.js';

/** The order takes a payment's money for its price. Doing it again does no harm. */
@Injectable()
export class KeepMoney {
  constructor(private readonly captures: CapturesStore) {}

  async within(tx: Tx, { paymentId, orderId }: { paymentId: string; orderId: string }): Promise<void> {
    const kept = await this.captures.claim(tx, paymentId, 'order');
    if (kept.length > 0) await tx.publish(moneyTaken, { orderId });
  }
}
