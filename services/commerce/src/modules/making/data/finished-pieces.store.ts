import { Injectable } from '@nestjs/common';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

interface FinishedPiece {
  workId: string;
  pieceId: string;
  isSealed: boolean;
}

/** What was finished for which order. */
@Injectable()
export class FinishedPiecesStore {
  async add(tx: Tx, workId: string, pieceId: string, at: Date): Promise<void> {
    await tx.query('insert into making.pieces (piece_id, work_id, finished_at) values ($1, $2, $3)', [
      pieceId,
      workId,
      at,
    ]);
  }

  /** @returns of which work it is; undefined for a piece that was made for nobody */
  async setSealed(tx: Tx, pieceId: string): Promise<string | undefined> {
    const row = await maybeRow<{ id: string }>(
      tx,
      'update making.pieces set is_sealed = true where piece_id = $1 returning work_id as id',
      [pieceId],
    );
    return row?.id;
  }

  async ofWork(tx: Tx, workIds: readonly string[]): Promise<FinishedPiece[]> {
    const { rows } = await tx.query<FinishedPiece>(
      `select work_id as "workId", piece_id as "pieceId", is_sealed as "isSealed" from making.pieces where work_id = any($1)`,
      [workIds],
    );
    return rows;
  }
}
