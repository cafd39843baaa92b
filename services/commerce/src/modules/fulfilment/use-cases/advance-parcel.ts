import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordParcelProgress } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { carriageBy, carriageOf } from '../domain/carrier.js';
import { requireMove, type Parcel, type ParcelMove } from '../domain/parcel.js';

/** A parcel goes one step on, and its buyer's page with it. */
@Injectable()
export class AdvanceParcel {
  constructor(
    private readonly parcels: ParcelsStore,
    private readonly recordProgress: RecordParcelProgress,
    private readonly clock: Clock,
  ) {}

  /** @param parcel locked @throws ParcelMoveNotAllowed */
  async within(tx: Tx, parcel: Parcel, move: ParcelMove): Promise<void> {
    const { to, actor, sending } = move;
    requireMove(parcel, to);
    await this.parcels.move(tx, parcel.id, move, this.clock.now());
    const carriage = sending ? carriageBy(sending) : carriageOf(parcel);
    await this.recordProgress.within(tx, { parcelId: parcel.id, state: to, actor, ...carriage });
  }
}
