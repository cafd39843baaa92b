import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { RequireMade, RequireMoney } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { ParcelNotFound } from '../domain/fulfilment.errors.js';
import { requireMove } from '../domain/parcel.js';
import { AdvanceParcel } from './advance-parcel.js';
import { CheckLabels } from './check-labels.js';

export interface PackParcelInput {
  parcelId: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
  /** What was scanned or typed of the pieces' labels, in any order. */
  labels: readonly string[];
  /** Why nobody looked at the labels; empty when somebody did. */
  withoutLabels: string;
}

/** An officer has packed a parcel of their own cooperative. Told twice, it happens once. */
@Injectable()
export class PackParcel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly requireMoney: RequireMoney,
    private readonly requireMade: RequireMade,
    private readonly checkLabels: CheckLabels,
    private readonly advance: AdvanceParcel,
  ) {}

  /**
   * @throws ParcelNotFound, also for another cooperative's
   * @throws OrderRefunded, OrderDisputed, OrderPartRefunded: nothing is packed whose money went back
   * @throws ParcelMoveNotAllowed
   * @throws PiecesNotMade: a parcel goes whole
   * @throws LabelOfOtherParcel, LabelNotInParcel, LabelGivenTwice, LabelsMissing
   */
  async execute({ parcelId, officer, labels, withoutLabels }: PackParcelInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const parcel = await this.parcels.lockOwn(tx, parcelId, officer.cooperativeId);
      if (!parcel) throw new ParcelNotFound();
      if (parcel.state === 'packed') return;
      await this.requireMoney.within(tx, { parcelId, accepted: parcel.acceptedRefund });
      requireMove(parcel, 'packed');
      await this.requireMade.within(tx, { parcelId });
      if (withoutLabels === '') await this.checkLabels.within(tx, parcel, labels);
      const note = withoutLabels || undefined;
      await this.advance.within(tx, parcel, { to: 'packed', actor: officer.userId, note });
    });
  }
}
