import { Injectable } from '@nestjs/common';
import type { Rail } from '../../../../api/payments.js';
import type { Language } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { equal, money, sum, type Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { PaymentsStore } from '../data/payments.store.js';
import { askedOf } from '../domain/charge.js';
import type { CheckoutLine, Payment } from '../domain/checkout.js';
import { Rails } from '../rails/rails.js';
import { ReturnParts } from './return-parts.js';

const NOTHING_CAME = { sessionId: null, intentId: null, url: null, received: null };

export interface PreparePaymentInput {
  orderId: string;
  orderCode: string;
  rail: Rail;
  amount: Money;
  /** What is asked in its place, in another currency; null for the amount itself. */
  charged: Money | null;
  /** What the page shows; together they are what is asked. */
  lines: CheckoutLine[];
  email: string;
  language: Language;
  /** The order is new: there is no page that could give way. */
  isFirst: boolean;
  /** By card at least 31 minutes from now: the provider takes no shorter ones. */
  expiresAt: Date;
}

/**
 * Writes down that an order is to be paid, in the order's own transaction; nothing outside is asked yet. A page
 * that was there before gives way, and what came by it and was too little goes back.
 */
@Injectable()
export class PreparePayment {
  constructor(
    private readonly store: PaymentsStore,
    private readonly rails: Rails,
    private readonly returnParts: ReturnParts,
    private readonly clock: Clock,
  ) {}

  /** @returns the payment, for `OpenCheckout` */
  async within(tx: Tx, { isFirst, ...input }: PreparePaymentInput): Promise<Payment> {
    const asked = askedOf(input);
    const { currency } = asked;
    const shown = input.lines.map((line) => money(BigInt(line.unitAmount) * BigInt(line.quantity), currency));
    invariant(equal(sum(shown, currency), asked), 'The lines of a payment sum to what it asks.');
    const before = isFirst ? undefined : await this.store.lockCurrent(tx, input.orderId);
    if (before?.rail === 'transfer') await this.returnParts.within(tx, input);
    else if (before) await this.store.markClosed(tx, before.id, this.clock.now());
    const id = newId();
    const state = this.rails.of(input.rail).beginsAs;
    const prepared = { id, idempotencyKey: `checkout/${id}`, state, ...input };
    await this.store.insert(tx, prepared, this.clock.now());
    return { ...prepared, ...NOTHING_CAME };
  }

  /** For money that came by a way that nobody had asked for: a payment that is over from the start. */
  async overWithin(tx: Tx, other: Payment, rail: Rail): Promise<Payment> {
    const id = newId();
    const over = {
      ...other,
      id,
      rail,
      charged: null,
      idempotencyKey: `checkout/${id}`,
      state: 'closed' as const,
    };
    await this.store.insert(tx, over, this.clock.now());
    return { ...over, ...NOTHING_CAME };
  }
}
