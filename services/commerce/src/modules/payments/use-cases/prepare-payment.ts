import { Injectable } from '@nestjs/common';
import type { Language } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { equal, money, sum, type Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { PaymentsStore } from '../data/payments.store.js';
import type { CheckoutLine, Payment } from '../domain/checkout.js';

export interface PreparePaymentInput {
  orderId: string;
  orderCode: string;
  amount: Money;
  /** What the page shows; together they are the amount. */
  lines: CheckoutLine[];
  email: string;
  language: Language;
  /** The order is new: there is no page that could give way. */
  isFirst: boolean;
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

  /** @returns the payment, for `OpenCheckout` */
  async within(tx: Tx, { isFirst, ...input }: PreparePaymentInput): Promise<Payment> {
    const { currency } = input.amount;
    const shown = input.lines.map((line) => money(BigInt(line.unitAmount) * BigInt(line.quantity), currency));
    invariant(equal(sum(shown, currency), input.amount), 'The lines of a payment sum to its amount.');
    const before = isFirst ? undefined : await this.store.lockCurrent(tx, input.orderId);
    if (before) await this.store.markClosed(tx, before.id, this.clock.now());
    const id = newId();
    const prepared = { id, idempotencyKey: `checkout/${id}`, ...input };
    await this.store.insert(tx, prepared, this.clock.now());
    return { ...prepared, state: 'opening', sessionId: null, intentId: null, url: null, received: null };
  }
}
