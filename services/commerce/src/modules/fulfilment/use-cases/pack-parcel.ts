import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { RequireMoney } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { ParcelNotFound } from '../domain/fulfilment.errors.js';
import { AdvanceParcel } from './advance-parcel.js';

export interface PackParcelInput {
  parcelId: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
}

/** An officer has packed a parcel of their own cooperative. Told twice, it happens once. */
@Injectable()
export class PackParcel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly requireMoney: RequireMoney,
    private readonly advance: AdvanceParcel,
  ) {}

  /**
   * @throws ParcelNotFound, also for another cooperative's
   * @throws OrderRefunded, OrderDisputed, OrderPartRefunded: nothing is packed whose money went back
   * @throws ParcelMoveNotAllowed
   */
  async execute({ parcelId, officer }: PackParcelInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const parcel = await this.parcels.lockOwn(tx, parcelId, officer.cooperativeId);
      if (!parcel) throw new ParcelNotFound();
      if (parcel.state === 'packed') return;
      await this.requireMoney.within(tx, { parcelId, accepted: parcel.acceptedRefund });
      await this.advance.within(tx, parcel, { to: 'packed', actor: officer.userId });
    });
  }
}
