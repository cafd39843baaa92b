import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { ChainModule } from '../chain/index.js';
import { MediaModule } from '../media/index.js';
import { OrderingModule } from '../ordering/index.js';
import { SigningModule } from '../signing/index.js';
import { NewCodesStore } from './data/new-codes.store.js';
import { OfficeReturnsQueries } from './data/office-returns.queries.js';
import { OrderReturnsQueries } from './data/order-returns.queries.js';
import { ReturnFactsQueries } from './data/return-facts.queries.js';
import { ReturnNewsStore } from './data/return-news.store.js';
import { ReturnPhotographsStore } from './data/return-photographs.store.js';
import { ReturnsStore } from './data/returns.store.js';
import { SlipsQueries } from './data/slips.queries.js';
import { SoldPiecesStore } from './data/sold-pieces.store.js';
import { TermsStore } from './data/terms.store.js';
import { OfficeReturnsController } from './http/office-returns.controller.js';
import { OrderReturnsController } from './http/order-returns.controller.js';
import { ReturnSlipsController } from './http/return-slips.controller.js';
import { OnFollowTokens } from './jobs/follow-tokens.job.js';
import { OnSweepReturns } from './jobs/sweep-returns.job.js';
import { newCode } from './purposes/new-code/parts.js';
import { AddReturnPhotograph } from './use-cases/add-return-photograph.js';
import { AnswerReturn } from './use-cases/answer-return.js';
import { FollowTokens } from './use-cases/follow-tokens.js';
import { InspectReturn } from './use-cases/inspect-return.js';
import { NoteArrival } from './use-cases/note-arrival.js';
import { OpenReturn } from './use-cases/open-return.js';
import { PrintReturnSlip } from './use-cases/print-return-slip.js';
import { RemoveReturnPhotograph } from './use-cases/remove-return-photograph.js';
import { SettleInPart } from './use-cases/settle-in-part.js';
import { SettleReturn } from './use-cases/settle-return.js';
import { ShowReturnPhotograph } from './use-cases/show-return-photograph.js';
import { SweepReturns } from './use-cases/sweep-returns.js';
import { TakeReturnBack } from './use-cases/take-return-back.js';
import { TakeReturnNews } from './use-cases/take-return-news.js';

@Module({
  imports: [CatalogModule, ChainModule, MediaModule, OrderingModule, SigningModule],
  controllers: [
    OfficeReturnsController,
    OrderReturnsController,
    ReturnSlipsController,
    ...newCode.controllers,
  ],
  providers: [
    ...newCode.providers,
    AddReturnPhotograph,
    AnswerReturn,
    FollowTokens,
    InspectReturn,
    NewCodesStore,
    NoteArrival,
    OfficeReturnsQueries,
    OnFollowTokens,
    OnSweepReturns,
    OpenReturn,
    OrderReturnsQueries,
    PrintReturnSlip,
    RemoveReturnPhotograph,
    ReturnFactsQueries,
    ReturnNewsStore,
    ReturnPhotographsStore,
    ReturnsStore,
    SettleInPart,
    SettleReturn,
    ShowReturnPhotograph,
    SlipsQueries,
    SoldPiecesStore,
    SweepReturns,
    TakeReturnBack,
    TakeReturnNews,
    TermsStore,
  ],
  exports: [FollowTokens, OfficeReturnsQueries, ReturnFactsQueries, SweepReturns, TakeReturnNews],
})
export class ReturnsModule {}
