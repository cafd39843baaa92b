import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { CallOffRest, ExtendRest } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { ParcelNotFound } from '../domain/fulfilment.errors.js';
import type { Parcel } from '../domain/parcel.js';

interface OwnParcel {
  parcelId: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
}

/** An officer decides about a parcel whose buyer does not pay the rest beside a deposit. */
@Injectable()
export class DecideRest {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly extendRest: ExtendRest,
    private readonly callOffRest: CallOffRest,
    private readonly clock: Clock,
  ) {}

  /** Seven days more. @throws ParcelNotFound, also for another cooperative's @throws NoRestDue */
  async extend({ parcelId, officer }: OwnParcel): Promise<void> {
    await this.uow.run(async (tx) => {
      const { orderId } = await this.own(tx, parcelId, officer);
      await this.extendRest.within(tx, { orderId });
    });
  }

  /**
   * Nobody waits for it any more, and the deposit stays. Told twice, it happens once.
   * @throws ParcelNotFound, also for another cooperative's @throws NoRestDue, RestNotOverdue, OrderDisputed
   */
  async callOff({ parcelId, officer }: OwnParcel): Promise<void> {
    await this.uow.run(async (tx) => {
      const parcel = await this.own(tx, parcelId, officer);
      if (parcel.state === 'cancelled') return;
      const { isOver } = await this.callOffRest.within(tx, { parcelId, by: officer.userId });
      if (isOver) await this.parcels.cancel(tx, parcelId, officer.userId, this.clock.now());
    });
  }

  private async own(tx: Tx, parcelId: string, { cooperativeId }: OwnParcel['officer']): Promise<Parcel> {
    const parcel = await this.parcels.lockOwn(tx, parcelId, cooperativeId);
    if (!parcel) throw new ParcelNotFound();
    return parcel;
  }
}
