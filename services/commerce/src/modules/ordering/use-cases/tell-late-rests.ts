import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { DepositsStore } from '../data/deposits.store.js';
import { MoneyNewsStore } from '../data/money-news.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { isRestAwaited, restOf } from '../domain/deposit.js';

const AT_ONCE = 100;

/** The day is over by which the rest beside a deposit was to be paid: buyer and officers are told, and officers decide. */
@Injectable()
export class TellLateRests {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrdersStore,
    private readonly deposits: DepositsStore,
    private readonly moneyNews: MoneyNewsStore,
    private readonly clock: Clock,
  ) {}

  /** Of each once, and once more when its later day is over too. */
  async execute(): Promise<void> {
    while (await this.uow.run((tx) => this.bunch(tx)));
  }

  /** @returns whether there may be more */
  private async bunch(tx: Tx): Promise<boolean> {
    const now = this.clock.now();
    const late = await this.deposits.takeLate(tx, now, AT_ONCE);
    for (const id of late) {
      const order = await this.orders.lock(tx, id);
      if (order && isRestAwaited(order))
        await this.moneyNews.addRest(tx, 'rest-overdue', id, restOf(order), now);
    }
    return late.length === AT_ONCE;
  }
}
