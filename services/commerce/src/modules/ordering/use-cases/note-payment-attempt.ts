import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { sum, type Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsQueries } from '../../payments/index.js';
import { MoneyNewsStore } from '../data/money-news.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { heldUntil, isGoodPart } from '../domain/hold-time.js';
import { dueOf, isRestAwaited } from '../domain/deposit.js';
import type { Order } from '../domain/order.js';
import { LengthenHold } from './lengthen-hold.js';

/**
 * A card was asked and said no, or asks its owner first, or a part of a transfer came: somebody means to pay, so the
 * pieces wait for them.
 */
@Injectable()
export class NotePaymentAttempt {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrdersStore,
    private readonly lengthenHold: LengthenHold,
    private readonly payments: PaymentsQueries,
    private readonly moneyNews: MoneyNewsStore,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId }: { orderId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      const now = this.clock.now();
      if (order && isRestAwaited(order)) return this.notePart(tx, order, now);
      if (order?.state !== 'placed' || order.expiresAt <= now) return;
      const part = order.rail === 'transfer' ? await this.partOf(tx, order) : undefined;
      const wasTried = order.wasTried || !part || isGoodPart(part, dueOf(order));
      if (wasTried) await this.orders.setTried(tx, orderId, now);
      await this.lengthenHold.within(tx, order, heldUntil({ ...order, wasTried }, now));
      if (part && part.amount > 0n) await this.moneyNews.addPartCame(tx, orderId, part, now);
    });
  }

  /** Of the rest beside a deposit: nothing is kept longer, for nothing ends by itself. */
  private async notePart(tx: Tx, order: Order, now: Date): Promise<void> {
    const part = await this.partOf(tx, order);
    if (part.amount > 0n) await this.moneyNews.addPartCame(tx, order.id, part, now);
  }

  /** What came of a transfer and is not enough. */
  private async partOf(tx: Tx, { id, total }: Order): Promise<Money> {
    const money = await this.payments.moneyOf(tx, id);
    const came = money.filter(({ owner, rail }) => owner === null && rail === 'transfer');
    return sum(
      came.map(({ amount }) => amount),
      total.currency,
    );
  }
}
