import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import { OrderMoveNotAllowed } from '../domain/ordering.errors.js';
import { isUndo, orderStateOf } from '../domain/order-status.js';

export interface TakeProgressBackInput {
  parcelId: string;
  state: 'to-pack' | 'packed';
  /** The officer's user id. */
  actor: string;
}

/** A parcel is not as far as it was said: the buyer's page says so too, and the order goes back with it. */
@Injectable()
export class TakeProgressBack {
  constructor(
    private readonly orders: OrdersStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly linePieces: LinePiecesStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  /** @throws OrderMoveNotAllowed when its money went back meanwhile */
  async within(tx: Tx, { parcelId, state, actor }: TakeProgressBackInput): Promise<void> {
    const orderId = await this.parcels.orderOf(tx, parcelId);
    invariant(orderId, `There is no parcel ${parcelId}.`);
    const order = await this.orders.lock(tx, orderId);
    invariant(order, `There is no order ${orderId}.`);
    // Money or pieces that went back ended the order: what was not sent after all is not to be packed again.
    if (order.state === 'refunded' || order.state === 'returned')
      throw new OrderMoveNotAllowed({ state: order.state, wanted: 'packed' });
    await this.parcels.set(tx, parcelId, { state, carrier: null, trackingCode: null });
    await this.recordHappening.within(tx, {
      pieceIds: await this.linePieces.ofParcel(tx, parcelId),
      what: state === 'to-pack' ? 'unpacked' : 'unsent',
      by: 'officer',
      at: this.clock.now(),
      cause: `parcel/${parcelId}`,
    });
    const now = orderStateOf(await this.parcels.states(tx, orderId), { isPaid: order.paymentId !== null });
    if (isUndo(order.state, now)) await this.orders.moveBack(tx, order, now, actor, this.clock.now());
  }
}
