import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { DepositsStore } from '../data/deposits.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { isRestAwaited } from '../domain/deposit.js';
import { NoRestDue } from '../domain/deposit.errors.js';

const MORE_MS = 7 * 86_400_000;

/** An officer gives a buyer seven days more for the rest beside a deposit. */
@Injectable()
export class ExtendRest {
  constructor(
    private readonly orders: OrdersStore,
    private readonly deposits: DepositsStore,
    private readonly clock: Clock,
  ) {}

  /** From now on, or from its day where that is to come. @throws NoRestDue */
  async within(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (!order || !isRestAwaited(order) || order.deposit.restDueBy === null) throw new NoRestDue();
    const from = Math.max(this.clock.now().getTime(), order.deposit.restDueBy.getTime());
    await this.deposits.setRestDueBy(tx, orderId, new Date(from + MORE_MS));
  }
}
