import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { RequireMoney } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { ParcelNotFound } from '../domain/fulfilment.errors.js';

export interface AcceptRefundInput {
  parcelId: string;
  officer: Pick<OfficerActor, 'cooperativeId'>;
}

/** A part of the money went back, and the officer says that the parcel goes all the same. */
@Injectable()
export class AcceptRefund {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly requireMoney: RequireMoney,
  ) {}

  /**
   * @throws ParcelNotFound, also for another cooperative's
   * @throws OrderRefunded, OrderDisputed: then there is nothing to decide
   */
  async execute({ parcelId, officer }: AcceptRefundInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const parcel = await this.parcels.lockOwn(tx, parcelId, officer.cooperativeId);
      if (!parcel) throw new ParcelNotFound();
      const accepted = await this.requireMoney.acceptedNow(tx, parcelId);
      await this.parcels.acceptRefund(tx, parcelId, accepted);
    });
  }
}
