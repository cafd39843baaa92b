import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { RequireMoney } from '../../ordering/index.js';
import { CarriersStore } from '../data/carriers.store.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { requireTrackingCode } from '../domain/carrier.js';
import { CarrierNotOffered, ParcelIsFetched, ParcelNotFound } from '../domain/fulfilment.errors.js';
import { AdvanceParcel } from './advance-parcel.js';

export interface SendParcelInput {
  parcelId: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
  /** The carrier's slug. */
  carrier: string;
  trackingCode: string | null;
}

/** An officer has given a parcel of their own cooperative to its carrier. Told twice, it happens once. */
@Injectable()
export class SendParcel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly carriers: CarriersStore,
    private readonly requireMoney: RequireMoney,
    private readonly advance: AdvanceParcel,
  ) {}

  /**
   * @throws ParcelNotFound, also for another cooperative's
   * @throws OrderRefunded, OrderDisputed, OrderPartRefunded: nothing is sent whose money went back
   * @throws ParcelMoveNotAllowed, ParcelIsFetched
   * @throws CarrierNotOffered, TrackingCodeMissing
   */
  async execute({ parcelId, officer, carrier: slug, trackingCode }: SendParcelInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const parcel = await this.parcels.lockOwn(tx, parcelId, officer.cooperativeId);
      if (!parcel) throw new ParcelNotFound();
      if (parcel.state === 'sent') return;
      if (parcel.fetchDays !== null) throw new ParcelIsFetched();
      await this.requireMoney.within(tx, { parcelId, accepted: parcel.acceptedRefund });
      const carrier = await this.carriers.find(tx, slug);
      if (!carrier) throw new CarrierNotOffered();
      const sending = { carrier, trackingCode };
      requireTrackingCode(sending);
      await this.advance.within(tx, parcel, { to: 'sent', actor: officer.userId, sending });
    });
  }
}
