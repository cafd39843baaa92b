import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { requireInTime, UndoTooLate } from '../../../kernel/undo.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { TakeProgressBack } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { ParcelMoveNotAllowed, ParcelNotFound } from '../domain/fulfilment.errors.js';
import { backFrom } from '../domain/parcel.js';

export interface UndoParcelMoveInput {
  parcelId: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
  /** The move that is taken back, so that two presses do not take two moves back. */
  move: 'packed' | 'sent';
}

/** An officer takes "packed" or "sent" back, within ten minutes. Told twice, it happens once. */
@Injectable()
export class UndoParcelMove {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly takeProgressBack: TakeProgressBack,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws ParcelNotFound, also for another cooperative's
   * @throws ParcelMoveNotAllowed when it has gone on, UndoTooLate
   */
  async execute({ parcelId, officer, move }: UndoParcelMoveInput): Promise<void> {
    const to = backFrom(move);
    await this.uow.run(async (tx) => {
      const parcel = await this.parcels.lockOwn(tx, parcelId, officer.cooperativeId);
      if (!parcel) throw new ParcelNotFound();
      if (parcel.state === to) return;
      if (!to || parcel.state !== move)
        throw new ParcelMoveNotAllowed({ state: parcel.state, wanted: to ?? move });
      if (!parcel.movedAt) throw new UndoTooLate();
      const now = this.clock.now();
      requireInTime(parcel.movedAt, now);
      await this.parcels.moveBack(tx, parcelId, to, officer.userId, now);
      await this.takeProgressBack.within(tx, { parcelId, state: to, actor: officer.userId });
    });
  }
}
