import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { OrderMoneyStore, type MoneyOfParcel } from '../data/order-money.store.js';
import { goneBack, holdOf, type OrderMoney } from '../domain/order-money.js';
import { OrderRestDue } from '../domain/deposit.errors.js';
import { OrderDisputed, OrderPartRefunded, OrderRefunded } from '../domain/ordering.errors.js';

/** Nothing is packed or sent whose money has gone back, or may. */
@Injectable()
export class RequireMoney {
  constructor(private readonly orderMoney: OrderMoneyStore) {}

  /**
   * Locks the order, so that money and parcel do not pass each other.
   * @param accepted how much went back by other hands when an officer decided to send all the same
   * @throws OrderRefunded, OrderDisputed, OrderPartRefunded, OrderRestDue
   */
  async within(tx: Tx, { parcelId, accepted }: { parcelId: string; accepted: bigint }): Promise<void> {
    refuseHeld(await this.lock(tx, parcelId), accepted);
  }

  /**
   * For an officer who decides to send all the same; locks the order too.
   * @returns how much has gone back by now, or is due back, that was not decided here
   * @throws OrderRefunded, OrderDisputed, OrderRestDue: then there is nothing to decide
   */
  async acceptedNow(tx: Tx, parcelId: string): Promise<bigint> {
    const order = await this.lock(tx, parcelId);
    const accepted = goneBack(order).amount - order.decided;
    refuseHeld(order, accepted);
    return accepted;
  }

  /** Whether the buyer's bank asks for the money, or has taken it until it decides; locks the order too. */
  async isDisputed(tx: Tx, parcelId: string): Promise<boolean> {
    const { dispute } = await this.lock(tx, parcelId);
    return dispute === 'asked' || dispute === 'open';
  }

  private async lock(tx: Tx, parcelId: string): Promise<LockedMoney> {
    const order = await this.orderMoney.lockOfParcel(tx, parcelId);
    invariant(order, `Parcel ${parcelId} belongs to no order.`);
    return order;
  }
}

type LockedMoney = OrderMoney & MoneyOfParcel;

/** What was decided here needs no second word. */
function refuseHeld(order: LockedMoney, accepted: bigint): void {
  const hold = holdOf(order, order.taken, accepted + order.decided, order.isRestDue);
  if (hold === 'refunded') throw new OrderRefunded();
  if (hold === 'disputed') throw new OrderDisputed();
  if (hold === 'rest-due') throw new OrderRestDue();
  if (hold === 'part-refunded') throw new OrderPartRefunded();
}
