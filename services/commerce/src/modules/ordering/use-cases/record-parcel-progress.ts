import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { BuyerParcelsStore } from '../data/buyer-parcels.store.js';
import { orderStateOf } from '../domain/order-status.js';

export interface RecordParcelProgressInput {
  parcelId: string;
  state: 'packed' | 'sent' | 'delivered';
  carrier: string | null;
  trackingCode: string | null;
  /** The officer's user id. */
  actor: string;
}

/** What fulfilment says of a parcel, kept for the buyer's page; the order goes as far as its last parcel. */
@Injectable()
export class RecordParcelProgress {
  constructor(
    private readonly orders: OrdersStore,
    private readonly parcels: BuyerParcelsStore,
    private readonly linePieces: LinePiecesStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, { parcelId, actor, ...told }: RecordParcelProgressInput): Promise<void> {
    const orderId = await this.parcels.orderOf(tx, parcelId);
    invariant(orderId, `There is no parcel ${parcelId}.`);
    // The order first, so that two parcels of it do not count each other's old state.
    const order = await this.orders.lock(tx, orderId);
    invariant(order, `There is no order ${orderId}.`);
    await this.parcels.set(tx, parcelId, told);
    await this.recordHappening.within(tx, {
      pieceIds: await this.linePieces.ofParcel(tx, parcelId),
      what: told.state,
      by: 'officer',
      at: this.clock.now(),
      cause: `parcel/${parcelId}`,
    });
    const state = orderStateOf(await this.parcels.states(tx, orderId), { isPaid: order.paymentId !== null });
    // Money or pieces that went back ended the order; a parcel that was on its way still arrives.
    if (order.state === 'refunded' || order.state === 'returned') return;
    if (state !== order.state) await this.orders.move(tx, order, state, { actor }, this.clock.now());
  }
}
