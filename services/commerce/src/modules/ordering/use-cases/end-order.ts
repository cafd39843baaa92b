import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { ReleaseItems } from '../../inventory/index.js';
import { ReleasePlaces } from '../../making/index.js';
import { ReturnParts } from '../../payments/index.js';
import { GiveVoucherBack, SpendGiftVoucher } from '../../vouchers/index.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import type { MoveReason, Order } from '../domain/order.js';

/** An unpaid order ends: its pieces go back on sale, and its places in the weeks of workshops to others. */
@Injectable()
export class EndOrder {
  constructor(
    private readonly orders: OrdersStore,
    private readonly linePieces: LinePiecesStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly releaseItems: ReleaseItems,
    private readonly releasePlaces: ReleasePlaces,
    private readonly returnParts: ReturnParts,
    private readonly giveVoucherBack: GiveVoucherBack,
    private readonly spendGiftVoucher: SpendGiftVoucher,
    private readonly clock: Clock,
  ) {}

  /** @throws OrderMoveNotAllowed */
  async within(
    tx: Tx,
    order: Order,
    to: 'cancelled' | 'expired' | 'refunded',
    why: MoveReason,
  ): Promise<void> {
    const now = this.clock.now();
    await this.orders.move(tx, order, to, why, now);
    await this.parcels.setAll(tx, order.id, 'cancelled');
    await this.linePieces.takeFromOrder(tx, order.id, now);
    await this.releaseItems.within(tx, { orderId: order.id });
    // In the order in which they are taken, so that who orders and who lets go do not wait for each other.
    if (order.isMade) await this.releasePlaces.within(tx, { orderId: order.id });
    if (order.hasVoucher) await this.giveVoucherBack.within(tx, { orderId: order.id });
    if (order.voucherPaid.amount > 0n) await this.spendGiftVoucher.giveBack(tx, { orderId: order.id });
    // Somebody came to pay again after the page was closed, and a part has come.
    if (order.rail === 'transfer') await this.returnParts.within(tx, { orderId: order.id });
  }
}
