import { Module } from '@nestjs/common';
import { PieceEventsStore } from './data/piece-events.store.js';
import { PieceHistoryQueries } from './data/piece-history.queries.js';
import { RecordHappening } from './use-cases/record-happening.js';

@Module({
  providers: [PieceEventsStore, PieceHistoryQueries, RecordHappening],
  exports: [PieceHistoryQueries, RecordHappening],
})
export class HistoryModule {}
