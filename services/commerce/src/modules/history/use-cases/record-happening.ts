import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { PieceEventsStore } from '../data/piece-events.store.js';
import type { Happening } from '../domain/happening.js';

/**
 * Writes down what happens to pieces, in the transaction in which it happens. What was written stays: a slip that is
 * taken back is another event.
 */
@Injectable()
export class RecordHappening {
  constructor(private readonly events: PieceEventsStore) {}

  async within(tx: Tx, happening: Happening): Promise<void> {
    if (happening.pieceIds.length > 0) await this.events.add(tx, happening);
  }
}
