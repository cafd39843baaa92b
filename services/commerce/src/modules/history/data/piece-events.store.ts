import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { type Happening, LEAVES_ITS_PLACE } from '../domain/happening.js';

@Injectable()
export class PieceEventsStore {
  /** One event a piece. What a transaction on chain did to a piece is told once, however often it is read. */
  async add(tx: Tx, { pieceIds, what, by, at, place, cause }: Happening): Promise<void> {
    await tx.query(
      `insert into history.piece_events (piece_id, what, by_role, at, place, cause)
       select given.id, $2, $3, $4,
         case when $7 then null else coalesce($5, (
           select e.place from history.piece_events e where e.piece_id = given.id order by e.id desc limit 1)) end,
         $6
       from unnest($1::uuid[]) with ordinality as given (id, place)
       order by given.place
       on conflict do nothing`,
      [pieceIds, what, by, at, place ?? null, cause ?? null, LEAVES_ITS_PLACE.includes(what)],
    );
  }
}
