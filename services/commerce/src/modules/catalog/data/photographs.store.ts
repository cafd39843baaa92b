import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Photograph } from '../domain/piece.js';

@Injectable()
export class PhotographsStore {
  async add(tx: Tx, pieceId: string, photograph: Photograph): Promise<void> {
    await tx.query(
      `insert into catalog.piece_photographs (piece_id, cid, role, width, height, position)
       values ($1, $2, $3, $4, $5,
         (select coalesce(max(position) + 1, 0) from catalog.piece_photographs where piece_id = $1))
       on conflict (piece_id, cid) do update set role = $3`,
      [pieceId, photograph.cid, photograph.role, photograph.width, photograph.height],
    );
  }

  /** False when the piece has no such photograph. */
  async remove(tx: Tx, pieceId: string, cid: string): Promise<boolean> {
    const { affected } = await tx.query(
      'delete from catalog.piece_photographs where piece_id = $1 and cid = $2',
      [pieceId, cid],
    );
    return affected > 0;
  }

  /** From now on a statement names the photographs of these pieces. */
  async markSigned(tx: Tx, pieceIds: string[]): Promise<void> {
    await tx.query(
      `insert into catalog.signed_photographs (cid)
       select distinct cid from catalog.piece_photographs where piece_id = any($1)
       order by cid on conflict do nothing`,
      [pieceIds],
    );
  }

  /** Whether a piece or a product shows it, or a statement names it. */
  async isNeeded(sql: Sql, cid: string): Promise<boolean> {
    const row = await maybeRow(
      sql,
      `select 1 from catalog.piece_photographs where cid = $1
       union all select 1 from catalog.product_pictures where cid = $1
       union all select 1 from catalog.signed_photographs where cid = $1
       limit 1`,
      [cid],
    );
    return row !== undefined;
  }
}
