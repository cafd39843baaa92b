import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { FindOrder } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { ParcelMoveNotAllowed, ParcelNotFound } from '../domain/fulfilment.errors.js';
import { AdvanceParcel } from './advance-parcel.js';

export interface ReceiveParcelInput {
  /** Of the link to the order. */
  secret: string;
  parcelId: string;
}

/** The buyer says that a parcel is in their hands. Told twice, it happens once. */
@Injectable()
export class ReceiveParcel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findOrder: FindOrder,
    private readonly parcels: ParcelsStore,
    private readonly advance: AdvanceParcel,
  ) {}

  /**
   * @throws OrderNotFound
   * @throws ParcelNotFound, also for one of another order
   * @throws ParcelMoveNotAllowed while it is not on its way
   */
  async execute({ secret, parcelId }: ReceiveParcelInput): Promise<void> {
    const { id: orderId } = await this.findOrder.bySecret(secret);
    await this.uow.run(async (tx) => {
      const parcel = await this.parcels.lockOfOrder(tx, parcelId, orderId);
      if (!parcel) throw new ParcelNotFound();
      if (parcel.state === 'delivered') return;
      // What is fetched is handed over by an officer, who says so.
      if (parcel.state !== 'sent')
        throw new ParcelMoveNotAllowed({ state: parcel.state, wanted: 'delivered' });
      await this.advance.within(tx, parcel, { to: 'delivered', actor: 'buyer' });
    });
  }
}
