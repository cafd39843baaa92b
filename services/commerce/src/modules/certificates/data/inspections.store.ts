import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
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

@Injectable()
export class InspectionsStore {
  async add(tx: Tx, it: Inspection): Promise<void> {
    await tx.query(
      `insert into certificates.inspections (id, piece_id, cooperative_id, user_id, result, findings, made_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [it.id, it.pieceId, it.cooperativeId, it.userId, it.result, it.findings, it.madeAt],
    );
  }

  /** The newest of each piece. */
  async latest(sql: Sql, pieceIds: string[]): Promise<Map<string, Pick<Inspection, 'findings' | 'madeAt'>>> {
    const { rows } = await sql.query<{ piece_id: string; findings: string; made_at: Date }>(
      `select distinct on (piece_id) piece_id, findings, made_at from certificates.inspections
       where piece_id = any($1) order by piece_id, made_at desc`,
      [pieceIds],
    );
    return new Map(rows.map((row) => [row.piece_id, { findings: row.findings, madeAt: row.made_at }]));
  }
}
