import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore } from '../data/captures.store.js';
import { PaymentsStore } from '../data/payments.store.js';

/** The money of an order was taken at the door, all of it. */
@Injectable()
export class RecordCash {
  constructor(
    private readonly payments: PaymentsStore,
    private readonly captures: CapturesStore,
    private readonly clock: Clock,
  ) {}

  /** @returns the payment that is settled now; undefined when none waits for cash */
  async within(tx: Tx, { orderId }: { orderId: string }): Promise<string | undefined> {
    const payment = await this.payments.lockCurrent(tx, orderId);
    if (payment?.rail !== 'on-delivery') return undefined;
    const { id: paymentId, rail, amount } = payment;
    const now = this.clock.now();
    const cash = { paymentId, orderId, rail, intentId: `cash/${paymentId}`, amount, owner: null };
    await this.captures.insert(tx, cash, now, null);
    await this.payments.markSettled(tx, payment, now);
    return paymentId;
  }

  /** Whether cash was taken for an order; what paid it may have been a transfer. */
  async wasTaken(sql: Sql, { orderId }: { orderId: string }): Promise<boolean> {
    return (await this.captures.ofOrder(sql, orderId)).some(({ rail }) => rail === 'on-delivery');
  }
}
