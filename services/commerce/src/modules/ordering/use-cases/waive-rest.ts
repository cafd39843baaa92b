import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { CloseOpenPayment, moneyTaken } from '../../payments/index.js';
import { DepositsStore } from '../data/deposits.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { isHeldByDeposit, isRestAwaited, restOf } from '../domain/deposit.js';
import { orderPaid } from '../ordering.jobs.js';
import { AskRest } from './ask-rest.js';

/** Something of an order is given up before the rest beside its deposit was paid: less is asked for, or nothing. */
@Injectable()
export class WaiveRest {
  constructor(
    private readonly orders: OrdersStore,
    private readonly deposits: DepositsStore,
    private readonly closeOpenPayment: CloseOpenPayment,
    private readonly askRest: AskRest,
    private readonly clock: Clock,
  ) {}

  /** The rest of these lines. A page on which more could be paid than is asked for now gives way. @param orderId locked */
  async within(tx: Tx, { orderId, lineIds }: { orderId: string; lineIds: readonly string[] }): Promise<void> {
    await this.deposits.waive(tx, orderId, lineIds);
    await this.closeOpenPayment.ofOrder(tx, orderId);
  }

  /** When it is clear what became of the order: nothing is left to be paid, so that it is paid; or what is left is asked for. */
  async settle(tx: Tx, { orderId, actor }: { orderId: string; actor: string }): Promise<void> {
    const order = await this.orders.lockToPay(tx, orderId);
    if (!order || !isHeldByDeposit(order)) return;
    if (isRestAwaited(order)) return this.askRest.within(tx, order);
    const isOver = order.state === 'refunded' || order.state === 'cancelled';
    if (isOver || restOf(order).amount > 0n) return;
    const why = { actor, reason: 'rest-waived' };
    await this.orders.setPaidBeside(tx, order, order.deposit.paymentId, why, this.clock.now());
    await tx.publish(orderPaid, { orderId });
    await tx.publish(moneyTaken, { orderId });
  }
}
