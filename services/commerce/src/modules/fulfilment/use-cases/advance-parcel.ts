import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordParcelProgress } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { carriageBy, carriageOf, type Sending } from '../domain/carrier.js';
import { requireMove, type Parcel } from '../domain/parcel.js';

export interface ParcelAdvance {
  to: 'packed' | 'sent' | 'delivered';
  /** The officer's user id. */
  actor: string;
  /** By whom it is sent, where it is. */
  sending?: Sending;
}

/** A parcel goes one step on, and its buyer's page with it. */
@Injectable()
export class AdvanceParcel {
  constructor(
    private readonly parcels: ParcelsStore,
    private readonly recordProgress: RecordParcelProgress,
    private readonly clock: Clock,
  ) {}

  /** @param parcel locked @throws ParcelMoveNotAllowed */
  async within(tx: Tx, parcel: Parcel, { to, actor, sending }: ParcelAdvance): Promise<void> {
    requireMove(parcel.state, to);
    await this.parcels.move(tx, parcel.id, to, sending, actor, this.clock.now());
    const carriage = sending ? carriageBy(sending) : carriageOf(parcel);
    await this.recordProgress.within(tx, { parcelId: parcel.id, state: to, actor, ...carriage });
  }
}
