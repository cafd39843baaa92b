import { Injectable } from '@nestjs/common';
import type { Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import type { Sql } from '../../../platform/database/sql.js';
import { isUsable, type PaymentState } from '../domain/checkout.js';
import { PaymentsStore } from './payments.store.js';
import { RefundsStore } from './refunds.store.js';

/** What others may know of a payment. */
export interface PaymentFacts {
  id: string;
  orderId: string;
  state: PaymentState;
  amount: Money;
}

@Injectable()
export class PaymentsQueries {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentsStore,
    private readonly refunds: RefundsStore,
  ) {}

  async payment(id: string): Promise<PaymentFacts | undefined> {
    const found = await this.payments.find(this.database, id);
    return found && { id: found.id, orderId: found.orderId, state: found.state, amount: found.amount };
  }

  /** Where the buyer can pay this moment; null when there is no open page. */
  async payUrl(orderId: string, now: Date): Promise<string | null> {
    const current = await this.payments.current(this.database, orderId);
    return current?.state === 'open' && current.expiresAt > now ? current.url : null;
  }

  /** The payment whose page is open, or can still be opened in time; undefined when a new one is needed. */
  async usable(sql: Sql, orderId: string, now: Date): Promise<string | undefined> {
    const current = await this.payments.current(sql, orderId);
    return current && isUsable(current, now) ? current.id : undefined;
  }

  async refund(id: string): Promise<{ paymentId: string; orderId: string; amount: Money } | undefined> {
    const found = await this.refunds.find(this.database, id);
    return found && { paymentId: found.paymentId, orderId: found.orderId, amount: found.amount };
  }
}
