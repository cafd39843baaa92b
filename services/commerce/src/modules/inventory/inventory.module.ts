import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { HistoryModule } from '../history/index.js';
import { AllottedItemsStore } from './data/allotted-items.store.js';
import { InventoryStore } from './data/inventory.store.js';
import { PromisedPiecesStore } from './data/promised-pieces.store.js';
import { StockQueries } from './data/stock.queries.js';
import { CountChangedStock } from './jobs/count-changed-stock.js';
import { OnPieceCertified } from './jobs/on-piece-certified.job.js';
import { OnPieceWithdrawn } from './jobs/on-piece-withdrawn.job.js';
import { AllotItems } from './use-cases/allot-items.js';
import { ExtendReservation } from './use-cases/extend-reservation.js';
import { FollowCertificate } from './use-cases/follow-certificate.js';
import { ForgetPromises } from './use-cases/forget-promises.js';
import { PromisePiece } from './use-cases/promise-piece.js';
import { RefreshAvailability } from './use-cases/refresh-availability.js';
import { ReleaseItems } from './use-cases/release-items.js';
import { ReserveItems } from './use-cases/reserve-items.js';
import { SellItems } from './use-cases/sell-items.js';
import { SellOnTheSpot } from './use-cases/sell-on-the-spot.js';
import { UndoSpotSale } from './use-cases/undo-spot-sale.js';
import { TakeAllottedBack } from './use-cases/take-allotted-back.js';
import { TakeItemsBack } from './use-cases/take-items-back.js';
import { TakeReturnedItems } from './use-cases/take-returned-items.js';

const open = [
  AllotItems,
  ExtendReservation,
  ForgetPromises,
  PromisePiece,
  ReleaseItems,
  ReserveItems,
  SellItems,
  SellOnTheSpot,
  StockQueries,
  TakeAllottedBack,
  UndoSpotSale,
  TakeItemsBack,
  TakeReturnedItems,
];

@Module({
  imports: [CatalogModule, HistoryModule],
  providers: [
    ...open,
    AllottedItemsStore,
    FollowCertificate,
    InventoryStore,
    PromisedPiecesStore,
    RefreshAvailability,
    CountChangedStock,
    OnPieceCertified,
    OnPieceWithdrawn,
  ],
  exports: open,
})
export class InventoryModule {}
