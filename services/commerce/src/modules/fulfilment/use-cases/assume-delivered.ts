import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { RequireMoney } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { AdvanceParcel } from './advance-parcel.js';

/** The rest waits for the next hour. */
const AT_ONCE = 500;

/**
 * What is longer on its way than its carrier ever takes has arrived, unless the buyer's bank asks about the money: then
 * whether it arrived is the very question, and nobody but a person answers it.
 */
@Injectable()
export class AssumeDelivered {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly parcels: ParcelsStore,
    private readonly requireMoney: RequireMoney,
    private readonly advance: AdvanceParcel,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    for (const parcelId of await this.parcels.longOnTheWay(this.database, now, AT_ONCE)) {
      await this.uow.run(async (tx) => {
        const parcel = await this.parcels.lockLongOnTheWay(tx, parcelId, now);
        if (!parcel || (await this.requireMoney.isDisputed(tx, parcelId))) return;
        await this.advance.within(tx, parcel, { to: 'delivered', actor: 'clock' });
      });
    }
  }
}
