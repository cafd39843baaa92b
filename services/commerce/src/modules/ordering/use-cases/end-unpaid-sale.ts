import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { TakeItemsBack } from '../../inventory/index.js';
import { CloseOpenPayment } from '../../payments/index.js';
import { GiveVoucherBack } from '../../vouchers/index.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import { OrdersStore } from '../data/orders.store.js';
import type { MoveReason, Order } from '../domain/order.js';

/** An order that was to be paid at the door is not: it is cancelled, or came back. Its pieces are for sale again. */
@Injectable()
export class EndUnpaidSale {
  constructor(
    private readonly orders: OrdersStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly linePieces: LinePiecesStore,
    private readonly takeItemsBack: TakeItemsBack,
    private readonly closeOpenPayment: CloseOpenPayment,
    private readonly giveVoucherBack: GiveVoucherBack,
    private readonly clock: Clock,
  ) {}

  /** @param order locked, and confirmed once @throws OrderMoveNotAllowed */
  async within(tx: Tx, order: Order, to: 'cancelled' | 'returned', why: MoveReason): Promise<void> {
    const now = this.clock.now();
    await this.orders.move(tx, order, to, why, now);
    await this.parcels.setAll(tx, order.id, 'cancelled');
    const pieceIds = await this.linePieces.takeFromOrder(tx, order.id, now);
    const by = why.actor === 'buyer' ? 'buyer' : 'officer';
    await this.takeItemsBack.within(tx, { orderId: order.id, pieceIds, by });
    await this.closeOpenPayment.ofOrder(tx, order.id);
    if (order.hasVoucher) await this.giveVoucherBack.within(tx, { orderId: order.id });
  }
}
