import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { RecordParcelProgress, RequireMoney } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { requireMove } from '../domain/parcel.js';
import { ParcelNotFound } from '../domain/fulfilment.errors.js';

export interface MoveParcelInput {
  parcelId: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
  to:
    | { state: 'packed' }
    | { state: 'sent'; carrier: string; trackingCode: string | null }
    | { state: 'delivered' };
}

/** An officer packs, sends or delivers a parcel of their own cooperative. Told twice, it happens once. */
@Injectable()
export class MoveParcel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly requireMoney: RequireMoney,
    private readonly recordProgress: RecordParcelProgress,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws ParcelNotFound, also for another cooperative's
   * @throws OrderRefunded, OrderDisputed, OrderPartRefunded: nothing is packed or sent whose money went back
   * @throws ParcelMoveNotAllowed
   */
  async execute({ parcelId, officer, to }: MoveParcelInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const parcel = await this.parcels.lockOwn(tx, parcelId, officer.cooperativeId);
      if (!parcel) throw new ParcelNotFound();
      if (parcel.state === to.state) return;
      if (to.state !== 'delivered') {
        await this.requireMoney.within(tx, { parcelId, accepted: parcel.acceptedRefund });
      }
      requireMove(parcel.state, to.state);
      const { carrier, trackingCode } = to.state === 'sent' ? to : parcel;
      const told = { state: to.state, carrier, trackingCode };
      await this.parcels.move(tx, parcelId, told, officer.userId, this.clock.now());
      await this.recordProgress.within(tx, { parcelId, ...told, actor: officer.userId });
    });
  }
}
