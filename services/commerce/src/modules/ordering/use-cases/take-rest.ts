import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { equal, sum } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { CloseOpenPayment, KeepMoney, PaymentsQueries, RequestRefund } from '../../payments/index.js';
import { OrdersStore } from '../data/orders.store.js';
import { restOf } from '../domain/deposit.js';
import type { OrderToPay } from '../domain/order.js';
import { orderPaid } from '../ordering.jobs.js';
import { FollowMoney } from './follow-money.js';

/** The rest beside a deposit has come in: the order is paid, and can be packed. */
@Injectable()
export class TakeRest {
  constructor(
    private readonly orders: OrdersStore,
    private readonly payments: PaymentsQueries,
    private readonly keepMoney: KeepMoney,
    private readonly requestRefund: RequestRefund,
    private readonly closeOpenPayment: CloseOpenPayment,
    private readonly followMoney: FollowMoney,
    private readonly clock: Clock,
  ) {}

  /**
   * What was asked for before something was given up is not the rest any more: it goes back whole, and the order waits on.
   *
   * @param order locked, its deposit in and its rest not
   */
  async within(tx: Tx, order: OrderToPay, paymentId: string): Promise<void> {
    const money = await this.payments.moneyOf(tx, order.id);
    const came = money.filter((it) => it.paymentId === paymentId && it.owner === null);
    const amount = sum(
      came.map((it) => it.amount),
      order.total.currency,
    );
    if (!equal(amount, restOf(order))) {
      await this.requestRefund.within(tx, { paymentId, kind: 'wrong-amount' });
      return;
    }
    const why = { actor: 'payment', reason: 'rest' };
    const paid = await this.orders.setPaidBeside(tx, order, paymentId, why, this.clock.now());
    await this.closeOpenPayment.ofOrder(tx, order.id);
    await this.keepMoney.within(tx, { paymentId, orderId: order.id });
    await tx.publish(orderPaid, { orderId: order.id });
    await this.followMoney.within(tx, paid);
  }
}
