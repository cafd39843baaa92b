import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CatalogModule } from '../catalog/index.js';
import { InventoryModule } from '../inventory/index.js';
import { FinishedPiecesStore } from './data/finished-pieces.store.js';
import { WeeksStore } from './data/weeks.store.js';
import { WorkNewsStore } from './data/work-news.store.js';
import { WorkQueries } from './data/work.queries.js';
import { WorkStore } from './data/work.store.js';
import { OfficeWorkController } from './http/office-work.controller.js';
import { ReadyDatesController } from './http/ready-dates.controller.js';
import { StudioWorkController } from './http/studio-work.controller.js';
import { OnPromisedPieceSold } from './jobs/on-promised-piece-sold.job.js';
import { OnSweepWork } from './jobs/sweep-work.job.js';
import { CallOffWork } from './use-cases/call-off-work.js';
import { FinishPiece } from './use-cases/finish-piece.js';
import { GiveWorkUp } from './use-cases/give-work-up.js';
import { KeepPlaces } from './use-cases/keep-places.js';
import { MoveWork } from './use-cases/move-work.js';
import { NoteSealedPiece } from './use-cases/note-sealed-piece.js';
import { OrderWork } from './use-cases/order-work.js';
import { PlanWork } from './use-cases/plan-work.js';
import { ReleasePlaces } from './use-cases/release-places.js';
import { SettleWork } from './use-cases/settle-work.js';
import { ShowReadyDate } from './use-cases/show-ready-date.js';
import { SweepWork } from './use-cases/sweep-work.js';
import { TakeWorkNews } from './use-cases/take-work-news.js';

const open = [
  CallOffWork,
  KeepPlaces,
  OrderWork,
  PlanWork,
  ReleasePlaces,
  SettleWork,
  SweepWork,
  TakeWorkNews,
];

@Module({
  imports: [AccountsModule, CatalogModule, InventoryModule],
  controllers: [OfficeWorkController, ReadyDatesController, StudioWorkController],
  providers: [
    ...open,
    FinishedPiecesStore,
    FinishPiece,
    GiveWorkUp,
    MoveWork,
    NoteSealedPiece,
    OnPromisedPieceSold,
    OnSweepWork,
    ShowReadyDate,
    WeeksStore,
    WorkNewsStore,
    WorkQueries,
    WorkStore,
  ],
  exports: open,
})
export class MakingModule {}
