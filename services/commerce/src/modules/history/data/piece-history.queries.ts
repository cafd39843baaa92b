import { Injectable } from '@nestjs/common';
import type { PieceEventKind, PieceEventRole, PieceHistory } from '../../../../api/history.js';
import { Database } from '../../../platform/database/database.js';

/** What happened to a piece. Whoever asks knows whose piece it is. */
@Injectable()
export class PieceHistoryQueries {
  constructor(private readonly database: Database) {}

  /** In the order in which it was told. */
  async of(pieceId: string): Promise<PieceHistory> {
    const { rows } = await this.database.query<{
      what: PieceEventKind;
      by: PieceEventRole;
      at: Date;
      place: string | null;
    }>(`select what, by_role as by, at, place from history.piece_events where piece_id = $1 order by id`, [
      pieceId,
    ]);
    return { events: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
