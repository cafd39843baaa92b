import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsQueries } from '../../payments/index.js';
import { DepositsStore } from '../data/deposits.store.js';
import { MoneyNewsStore } from '../data/money-news.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { isRestAwaited, restOf } from '../domain/deposit.js';
import type { Order } from '../domain/order.js';
import { PreparePage } from './prepare-page.js';

const DAY_MS = 86_400_000;

/** All that is made for an order is finished: the rest beside its deposit is due, and its buyer is told until when. */
@Injectable()
export class AskRest {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrdersStore,
    private readonly deposits: DepositsStore,
    private readonly moneyNews: MoneyNewsStore,
    private readonly payments: PaymentsQueries,
    private readonly preparePage: PreparePage,
    private readonly clock: Clock,
  ) {}

  /** Told twice, it is asked for once. */
  async execute({ orderId }: { orderId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (order) await this.within(tx, order);
    });
  }

  /** @param order locked; one that waits for no rest, or for its makers, is left alone */
  async within(tx: Tx, order: Order): Promise<void> {
    if (!isRestAwaited(order) || (await this.deposits.isUnfinished(tx, order.id))) return;
    const now = this.clock.now();
    const { restDueBy, restDays } = order.deposit;
    if (restDueBy === null) {
      await this.deposits.setRestDueBy(tx, order.id, new Date(now.getTime() + restDays * DAY_MS));
      await this.moneyNews.addRest(tx, 'rest-due', order.id, restOf(order), now);
    }
    if (order.rail === 'transfer') await this.openForTransfer(tx, order, now);
  }

  /** Whoever has the letter sends it from there, and may never press a button here. */
  private async openForTransfer(tx: Tx, order: Order, now: Date): Promise<void> {
    if (await this.payments.usable(tx, order.id, order.rail, now)) return;
    await this.preparePage.within(tx, order, [], { isFirst: false, now });
  }
}
