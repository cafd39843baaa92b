import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export interface Inspection {
  id: string;
  pieceId: string;
  cooperativeId: string;
  userId: string;
  result: 'accepted' | 'rejected';
  findings: string;
  madeAt: Date;
}

export interface LastInspection extends Pick<Inspection, 'id' | 'cooperativeId' | 'result' | 'madeAt'> {
  undoneAt: Date | null;
}

@Injectable()
export class InspectionsStore {
  async add(tx: Tx, it: Inspection): Promise<void> {
    await tx.query(
      `insert into certificates.inspections (id, piece_id, cooperative_id, user_id, result, findings, made_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [it.id, it.pieceId, it.cooperativeId, it.userId, it.result, it.findings, it.madeAt],
    );
  }

  /** The newest decision on a piece, taken back or not; whoever asks second waits for the first. */
  lockLast(tx: Tx, pieceId: string): Promise<LastInspection | undefined> {
    return maybeRow<LastInspection>(
      tx,
      `select id, cooperative_id as "cooperativeId", result, made_at as "madeAt", undone_at as "undoneAt"
       from certificates.inspections where piece_id = $1 order by made_at desc, id desc limit 1 for update`,
      [pieceId],
    );
  }

  async undo(tx: Tx, id: string, userId: string, at: Date): Promise<void> {
    await tx.query('update certificates.inspections set undone_at = $2, undone_by = $3 where id = $1', [
      id,
      at,
      userId,
    ]);
  }

  /** A cooperative's decisions since then that stand, the newest first. */
  async lately(
    sql: Sql,
    cooperativeId: string,
    since: Date,
  ): Promise<Pick<Inspection, 'pieceId' | 'result' | 'madeAt'>[]> {
    const { rows } = await sql.query<Pick<Inspection, 'pieceId' | 'result' | 'madeAt'>>(
      `select piece_id as "pieceId", result, made_at as "madeAt" from certificates.inspections
       where cooperative_id = $1 and made_at > $2 and undone_at is null order by made_at desc limit 50`,
      [cooperativeId, since],
    );
    return rows;
  }

  /** The newest of each piece that stands. */
  async latest(sql: Sql, pieceIds: string[]): Promise<Map<string, Pick<Inspection, 'findings' | 'madeAt'>>> {
    const { rows } = await sql.query<{ piece_id: string; findings: string; made_at: Date }>(
      `select distinct on (piece_id) piece_id, findings, made_at from certificates.inspections
       where piece_id = any($1) and undone_at is null order by piece_id, made_at desc`,
      [pieceIds],
    );
    return new Map(rows.map((row) => [row.piece_id, { findings: row.findings, madeAt: row.made_at }]));
  }
}
