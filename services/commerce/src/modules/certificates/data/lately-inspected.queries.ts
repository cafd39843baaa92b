import { Injectable } from '@nestjs/common';
import type { LatelyInspected } from '../../../../api/office.js';
import { Clock } from '../../../kernel/clock.js';
import { UNDO_WITHIN_MS, undoUntil } from '../../../kernel/undo.js';
import { Database } from '../../../platform/database/database.js';
import { Directory } from '../../accounts/index.js';
import { type Piece, PiecesQueries } from '../../catalog/index.js';
import { InspectionsStore } from './inspections.store.js';

/** Decisions of the last minutes, to be taken back. */
@Injectable()
export class LatelyInspectedQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly pieces: PiecesQueries,
    private readonly inspections: InspectionsStore,
    private readonly clock: Clock,
  ) {}

  /** Those of pieces that have not gone on since. */
  async list(cooperativeId: string): Promise<LatelyInspected> {
    const since = new Date(this.clock.now().getTime() - UNDO_WITHIN_MS);
    const made = await this.inspections.lately(this.database, cooperativeId, since);
    const pieces = await this.pieces.byIds(
      this.database,
      made.map(({ pieceId }) => pieceId),
    );
    const artisans = await this.directory.artisans([...new Set(pieces.map(({ artisanId }) => artisanId))]);
    return {
      decisions: made.flatMap(({ pieceId, result, madeAt }) => {
        const piece = pieces.find(({ id }) => id === pieceId);
        if (!piece || !isWhereItWasLeft(piece, result)) return [];
        const maker = artisans.find(({ id }) => id === piece.artisanId)?.displayName ?? '';
        return [{ pieceId, title: piece.title, maker, result, undoUntil: undoUntil(madeAt).toISOString() }];
      }),
    };
  }
}

const isWhereItWasLeft = ({ state }: Piece, result: 'accepted' | 'rejected'): boolean =>
  state === (result === 'accepted' ? 'inspected' : 'rejected');
