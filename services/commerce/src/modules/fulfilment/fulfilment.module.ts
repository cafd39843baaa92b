import { Module } from '@nestjs/common';
import { OrderingModule } from '../ordering/index.js';
import { OfficeParcelsQueries } from './data/office-parcels.queries.js';
import { ParcelNewsStore } from './data/parcel-news.store.js';
import { ParcelStepsQueries } from './data/parcel-steps.queries.js';
import { ParcelsStore } from './data/parcels.store.js';
import { OfficeParcelsController } from './http/office-parcels.controller.js';
import { OnOrderConfirmed } from './jobs/on-order-confirmed.job.js';
import { OnOrderGivenUp } from './jobs/on-order-given-up.job.js';
import { OnOrderPaid } from './jobs/on-order-paid.job.js';
import { OnOrderRefunded } from './jobs/on-order-refunded.job.js';
import { AcceptRefund } from './use-cases/accept-refund.js';
import { CancelParcels } from './use-cases/cancel-parcels.js';
import { MoveParcel } from './use-cases/move-parcel.js';
import { OpenParcels } from './use-cases/open-parcels.js';
import { TakeParcelNews } from './use-cases/take-parcel-news.js';
import { RefundParcel } from './use-cases/refund-parcel.js';
import { SettleAtDoor } from './use-cases/settle-at-door.js';
import { UndoParcelMove } from './use-cases/undo-parcel-move.js';

@Module({
  imports: [OrderingModule],
  controllers: [OfficeParcelsController],
  providers: [
    AcceptRefund,
    CancelParcels,
    MoveParcel,
    OfficeParcelsQueries,
    ParcelNewsStore,
    ParcelStepsQueries,
    ParcelsStore,
    TakeParcelNews,
    OpenParcels,
    OnOrderConfirmed,
    OnOrderGivenUp,
    OnOrderPaid,
    OnOrderRefunded,
    UndoParcelMove,
    RefundParcel,
    SettleAtDoor,
  ],
  exports: [MoveParcel, OfficeParcelsQueries, ParcelStepsQueries, TakeParcelNews],
})
export class FulfilmentModule {}
