import { Injectable } from '@nestjs/common';
import type { Language } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { equal, money, sum, type Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { PaymentsStore } from '../data/payments.store.js';
import type { CheckoutLine } from '../domain/checkout.js';

export interface PreparePaymentInput {
  orderId: string;
  orderCode: string;
  amount: Money;
  /** What the page shows; together they are the amount. */
  lines: CheckoutLine[];
  email: string;
  language: Language;
  /** At least 31 minutes from now: the provider takes no shorter ones. */
  expiresAt: Date;
}

/**
 * Writes down that an order is to be paid, in the order's own transaction; nothing outside is asked yet. A page
 * that was there before gives way.
 */
@Injectable()
export class PreparePayment {
  constructor(
    private readonly store: PaymentsStore,
    private readonly clock: Clock,
  ) {}

  /** @returns the payment's id, for `OpenCheckout` */
  async within(tx: Tx, input: PreparePaymentInput): Promise<string> {
    const { currency } = input.amount;
    const shown = input.lines.map((line) => money(BigInt(line.unitAmount) * BigInt(line.quantity), currency));
    invariant(equal(sum(shown, currency), input.amount), 'The lines of a payment sum to its amount.');
    const before = await this.store.lockCurrent(tx, input.orderId);
    if (before) await this.store.markClosed(tx, before.id, this.clock.now());
    const id = newId();
    await this.store.insert(tx, { id, idempotencyKey: `checkout/${id}`, ...input }, this.clock.now());
    return id;
  }
}
