import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { RefundLines, type RefundLinesInput } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { isHere } from '../domain/parcel.js';
import { ParcelMoveNotAllowed, ParcelNotFound } from '../domain/fulfilment.errors.js';

export interface RefundParcelInput extends Pick<RefundLinesInput, 'parcelId' | 'parts' | 'reason'> {
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
  /** The parcel is not to be sent at all, which can be said until it is. */
  cancels: boolean;
}

/** An officer sends money of a parcel back, in part or all of it, or does not send the parcel at all. */
@Injectable()
export class RefundParcel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly refundLines: RefundLines,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws ParcelNotFound, also for another cooperative's
   * @throws ParcelMoveNotAllowed when it is to be cancelled and is on its way
   * @throws OrderNotPaid, OrderDisputed, RefundTooHigh, NothingLeftToRefund
   */
  async execute({ officer, parcelId, parts, reason, cancels }: RefundParcelInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const parcel = await this.parcels.lockOwn(tx, parcelId, officer.cooperativeId);
      if (!parcel) throw new ParcelNotFound();
      if (cancels && parcel.state === 'cancelled') return;
      if (cancels && !isHere(parcel))
        throw new ParcelMoveNotAllowed({ state: parcel.state, wanted: 'cancelled' });
      const by = officer.userId;
      const decided = { parcelId, parts, isHere: isHere(parcel), by, reason };
      const { isOver } = await this.refundLines.within(tx, decided);
      if (isOver) await this.parcels.cancel(tx, parcelId, by, this.clock.now());
    });
  }
}
