import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { OrderingModule } from '../ordering/index.js';
import { CarriersQueries } from './data/carriers.queries.js';
import { CarriersStore } from './data/carriers.store.js';
import { HandedOverStore } from './data/handed-over.store.js';
import { OfficeParcelsQueries } from './data/office-parcels.queries.js';
import { ParcelNewsStore } from './data/parcel-news.store.js';
import { ParcelStepsQueries } from './data/parcel-steps.queries.js';
import { ParcelsStore } from './data/parcels.store.js';
import { CarriersController } from './http/carriers.controller.js';
import { BuyerParcelsController } from './http/buyer-parcels.controller.js';
import { OfficeParcelsController } from './http/office-parcels.controller.js';
import { OnOrderConfirmed } from './jobs/on-order-confirmed.job.js';
import { OnOrderGivenUp } from './jobs/on-order-given-up.job.js';
import { ParcelPapersController } from './http/parcel-papers.controller.js';
import { AssumeDeliveredEachHour } from './jobs/assume-delivered.job.js';
import { OnOrderPaid } from './jobs/on-order-paid.job.js';
import { OnOrderRefunded } from './jobs/on-order-refunded.job.js';
import { OnParcelGivenUp } from './jobs/on-parcel-given-up.job.js';
import { AcceptRefund } from './use-cases/accept-refund.js';
import { AdvanceParcel } from './use-cases/advance-parcel.js';
import { AssumeDelivered } from './use-cases/assume-delivered.js';
import { CancelParcels } from './use-cases/cancel-parcels.js';
import { CheckLabels } from './use-cases/check-labels.js';
import { DecideRest } from './use-cases/decide-rest.js';
import { DeliverParcel } from './use-cases/deliver-parcel.js';
import { NoteHandedOver } from './use-cases/note-handed-over.js';
import { OpenParcels } from './use-cases/open-parcels.js';
import { PackParcel } from './use-cases/pack-parcel.js';
import { PrintAddressLabel } from './use-cases/print-address-label.js';
import { PrintSlip } from './use-cases/print-slip.js';
import { ReceiveParcel } from './use-cases/receive-parcel.js';
import { SendParcel } from './use-cases/send-parcel.js';
import { TakeParcelNews } from './use-cases/take-parcel-news.js';
import { RefundParcel } from './use-cases/refund-parcel.js';
import { SettleAtDoor } from './use-cases/settle-at-door.js';
import { UndoParcelMove } from './use-cases/undo-parcel-move.js';

@Module({
  imports: [CatalogModule, OrderingModule],
  controllers: [BuyerParcelsController, CarriersController, OfficeParcelsController, ParcelPapersController],
  providers: [
    AcceptRefund,
    AdvanceParcel,
    AssumeDelivered,
    AssumeDeliveredEachHour,
    CancelParcels,
    CarriersQueries,
    CarriersStore,
    CheckLabels,
    DecideRest,
    DeliverParcel,
    HandedOverStore,
    NoteHandedOver,
    OfficeParcelsQueries,
    PackParcel,
    ParcelNewsStore,
    ParcelStepsQueries,
    ParcelsStore,
    TakeParcelNews,
    OpenParcels,
    OnOrderConfirmed,
    OnOrderGivenUp,
    OnOrderPaid,
    OnOrderRefunded,
    OnParcelGivenUp,
    PrintAddressLabel,
    PrintSlip,
    ReceiveParcel,
    SendParcel,
    UndoParcelMove,
    RefundParcel,
    SettleAtDoor,
  ],
  exports: [NoteHandedOver, OfficeParcelsQueries, ParcelStepsQueries, TakeParcelNews],
})
export class FulfilmentModule {}
