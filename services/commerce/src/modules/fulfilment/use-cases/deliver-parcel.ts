import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { ParcelNotFound } from '../domain/fulfilment.errors.js';
import { AdvanceParcel } from './advance-parcel.js';

export interface DeliverParcelInput {
  parcelId: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
}

/** An officer knows that a parcel of their own cooperative has arrived, or has handed it over to who came to fetch it. Told twice, it happens once. */
@Injectable()
export class DeliverParcel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly advance: AdvanceParcel,
  ) {}

  /**
   * @throws ParcelNotFound, also for another cooperative's
   * @throws ParcelMoveNotAllowed
   */
  async execute({ parcelId, officer }: DeliverParcelInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const parcel = await this.parcels.lockOwn(tx, parcelId, officer.cooperativeId);
      if (!parcel) throw new ParcelNotFound();
      if (parcel.state === 'delivered') return;
      await this.advance.within(tx, parcel, { to: 'delivered', actor: officer.userId });
    });
  }
}
