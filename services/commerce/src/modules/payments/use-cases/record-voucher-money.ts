import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore } from '../data/captures.store.js';
import { PaymentsStore } from '../data/payments.store.js';
import type { Payment } from '../domain/checkout.js';
import { paymentSettled } from '../payments.jobs.js';

/** What a gift voucher pays of an order is money that came in, as any other, from the voucher. */
@Injectable()
export class RecordVoucherMoney {
  constructor(
    private readonly payments: PaymentsStore,
    private readonly captures: CapturesStore,
    private readonly clock: Clock,
  ) {}

  /** As the order is paid, with the payment that paid the rest of it. @param voucherId whose money it is; it is taken from there */
  async within(
    tx: Tx,
    input: { paymentId: string; orderId: string; voucherId: string; amount: Money },
  ): Promise<void> {
    const { voucherId: heldBy, ...money } = input;
    const rail = 'gift-voucher';
    const taken = { ...money, rail, intentId: `gift-voucher/${input.orderId}`, owner: null, heldBy } as const;
    await this.captures.insert(tx, taken, this.clock.now(), null);
  }

  /** It pays the whole order: nobody is asked for anything. */
  async settle(tx: Tx, payment: Payment): Promise<void> {
    await this.payments.markSettled(tx, payment, this.clock.now());
    await tx.publish(paymentSettled, { paymentId: payment.id, orderId: payment.orderId });
  }
}
