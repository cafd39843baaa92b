import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { moneyTaken } from '../../payments/index.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import { DepositsStore } from '../data/deposits.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { RefundsOfLinesStore } from '../data/refunds-of-lines.store.js';
import { NoRestDue, RestNotOverdue } from '../domain/deposit.errors.js';
import { isRestAwaited } from '../domain/deposit.js';
import type { Order } from '../domain/order.js';
import { requireUndisputed } from '../domain/order-money.js';
import { everythingLeft } from '../domain/refund.js';
import { RefundLines } from './refund-lines.js';
import { TakeLinesBack } from './take-lines-back.js';
import { WaiveRest } from './waive-rest.js';

const REASON = 'rest-unpaid';

/**
 * A buyer has not paid the rest by its day, and an officer waits no longer: the deposit stays with the workshop as the price of its
 * work, and what was made is for sale. What sending cost goes back where nothing of the parcel is sent.
 */
@Injectable()
export class CallOffRest {
  constructor(
    private readonly orders: OrdersStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly deposits: DepositsStore,
    private readonly refunds: RefundsOfLinesStore,
    private readonly refundLines: RefundLines,
    private readonly takeLinesBack: TakeLinesBack,
    private readonly waiveRest: WaiveRest,
    private readonly clock: Clock,
  ) {}

  /**
   * @param by the officer's user id
   * @returns whether nothing of the parcel is left to be sent, so that it is cancelled
   * @throws NoRestDue, RestNotOverdue @throws OrderDisputed while a bank decides about the money
   */
  async within(tx: Tx, { parcelId, by }: { parcelId: string; by: string }): Promise<{ isOver: boolean }> {
    const orderId = await this.parcels.orderOf(tx, parcelId);
    invariant(orderId, `There is no parcel ${parcelId}.`);
    const order = await this.orders.lockToPay(tx, orderId);
    const lineIds = await this.deposits.unpaid(tx, parcelId);
    if (!order || !isRestAwaited(order) || lineIds.length === 0) throw new NoRestDue();
    const { restDueBy } = order.deposit;
    if (!restDueBy || restDueBy > this.clock.now()) throw new RestNotOverdue();

    requireUndisputed(order.money);
    await this.waiveRest.within(tx, { orderId, lineIds });
    await this.takeLinesBack.within(tx, order, lineIds, by);
    const isOver = !(await this.deposits.hasLines(tx, parcelId));
    if (isOver) await this.giveSendingBack(tx, parcelId, by);
    await this.settle(tx, order, by);
    return { isOver };
  }

  private async giveSendingBack(tx: Tx, parcelId: string, by: string): Promise<void> {
    const refundable = await this.refunds.refundable(tx, parcelId);
    const sending = refundable.filter(({ lineId }) => lineId === null);
    const [first] = sending;
    const parts = first ? everythingLeft(sending, first.paid) : [];
    if (parts.length > 0) {
      const kept = { parcelId, parts, isHere: false, isToldElsewhere: true } as const;
      await this.refundLines.within(tx, { ...kept, by, reason: REASON });
    }
    await this.parcels.cancel(tx, parcelId);
  }

  /** Others of its parcels are sent, and paid by now or with what is still asked for; or the whole order is over. */
  private async settle(tx: Tx, { id: orderId }: Order, by: string): Promise<void> {
    const states = await this.parcels.states(tx, orderId);
    if (states.some((state) => state !== 'cancelled')) {
      await this.waiveRest.settle(tx, { orderId, actor: by });
      return;
    }
    const order = await this.orders.lock(tx, orderId);
    invariant(order, `Order ${orderId} was there a moment ago and is gone.`);
    if (order.state === 'refunded') return;
    await this.orders.endWithDeposit(tx, order, { actor: by, reason: REASON }, this.clock.now());
    await tx.publish(moneyTaken, { orderId });
  }
}
