import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ParcelsStore } from '../data/parcels.store.js';

/** An order's money went back: what is not on its way stays in the workshop. Doing it again does no harm. */
@Injectable()
export class CancelParcels {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId }: { orderId: string }): Promise<void> {
    await this.uow.run((tx) => this.parcels.cancelUnsent(tx, orderId, this.clock.now()));
  }

  /** The same of one parcel, while others of its order are still sent. */
  async one({ parcelId }: { parcelId: string }): Promise<void> {
    await this.uow.run((tx) => this.parcels.cancelIfUnsent(tx, parcelId, this.clock.now()));
  }
}
