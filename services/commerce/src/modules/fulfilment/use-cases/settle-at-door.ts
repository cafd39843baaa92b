import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { TakeCash, TakeRefusedBack } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { ParcelMoveNotAllowed, ParcelNotFound } from '../domain/fulfilment.errors.js';
import type { Parcel } from '../domain/parcel.js';

interface AtDoor {
  parcelId: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
}

/** What became of a parcel that is paid at the door: its money came, or the parcel came back. */
@Injectable()
export class SettleAtDoor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly takeCash: TakeCash,
    private readonly takeRefusedBack: TakeRefusedBack,
    private readonly clock: Clock,
  ) {}

  /** @throws ParcelNotFound @throws ParcelMoveNotAllowed before it is delivered @throws NoCashDue */
  async paid({ parcelId, officer }: AtDoor): Promise<void> {
    await this.uow.run(async (tx) => {
      const { state } = await this.own(tx, parcelId, officer);
      if (state !== 'delivered') throw new ParcelMoveNotAllowed({ state, wanted: 'delivered' });
      await this.takeCash.within(tx, { parcelId, by: officer.userId });
    });
  }

  /** Told twice, it came back once. @throws ParcelNotFound @throws ParcelMoveNotAllowed before it is sent @throws NoCashDue */
  async refused({ parcelId, officer, reason }: AtDoor & { reason: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const { state } = await this.own(tx, parcelId, officer);
      if (state === 'cancelled') return;
      // Also one that was taken for delivered, by the clock or by mistake: as long as nobody paid for it.
      if (state !== 'sent' && state !== 'delivered')
        throw new ParcelMoveNotAllowed({ state, wanted: 'cancelled' });
      await this.takeRefusedBack.within(tx, { parcelId, by: officer.userId, reason });
      await this.parcels.cancel(tx, parcelId, officer.userId, this.clock.now());
    });
  }

  private async own(tx: Tx, parcelId: string, officer: AtDoor['officer']): Promise<Parcel> {
    const parcel = await this.parcels.lockOwn(tx, parcelId, officer.cooperativeId);
    if (!parcel) throw new ParcelNotFound();
    return parcel;
  }
}
