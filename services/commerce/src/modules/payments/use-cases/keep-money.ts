import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore } from '../data/captures.store.js';
import { moneyTaken } from '../payments.jobs.js';

/** The order takes a payment's money for its price. Doing it again does no harm. */
@Injectable()
export class KeepMoney {
  constructor(private readonly captures: CapturesStore) {}

  /** @returns ids of the money that is the order's from now on */
  async within(tx: Tx, { paymentId, orderId }: { paymentId: string; orderId: string }): Promise<Set<string>> {
    const kept = await this.captures.claim(tx, paymentId, 'order');
    if (kept.length > 0) await tx.publish(moneyTaken, { orderId });
    return new Set(kept.map(({ id }) => id));
  }
}
