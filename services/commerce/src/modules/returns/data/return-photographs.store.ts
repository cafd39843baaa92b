import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export interface ReturnPhotograph {
  mediaType: string;
  bytes: Buffer;
}

/** Photographs of returns: for the buyer and the cooperative alone. */
@Injectable()
export class ReturnPhotographsStore {
  async add(
    tx: Tx,
    it: { id: string; orderId: string; mediaType: string; bytes: Uint8Array },
    at: Date,
  ): Promise<void> {
    await tx.query(
      `insert into returns.photographs (id, order_id, taken_at, media_type, bytes) values ($1, $2, $3, $4, $5)`,
      [it.id, it.orderId, at, it.mediaType, Buffer.from(it.bytes)],
    );
  }

  /** Those of an order that no return has. */
  async loose(sql: Sql, orderId: string): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      'select id from returns.photographs where order_id = $1 and return_id is null order by taken_at, id',
      [orderId],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns how many of them the return has now */
  async give(tx: Tx, orderId: string, returnId: string, ids: readonly string[]): Promise<number> {
    const { affected } = await tx.query(
      `update returns.photographs set return_id = $2 where order_id = $1 and id = any($3) and return_id is null`,
      [orderId, returnId, ids],
    );
    return affected;
  }

  /** False when the order has no such photograph, or a return has it. */
  async remove(tx: Tx, orderId: string, id: string): Promise<boolean> {
    const { affected } = await tx.query(
      'delete from returns.photographs where order_id = $1 and id = $2 and return_id is null',
      [orderId, id],
    );
    return affected > 0;
  }

  ofOrder(sql: Sql, orderId: string, id: string): Promise<ReturnPhotograph | undefined> {
    return maybeRow<ReturnPhotograph>(
      sql,
      'select media_type as "mediaType", bytes from returns.photographs where order_id = $1 and id = $2',
      [orderId, id],
    );
  }

  /** Of a return of the cooperative. */
  ofCooperative(
    sql: Sql,
    cooperativeId: string,
    { returnId, id }: { returnId: string; id: string },
  ): Promise<ReturnPhotograph | undefined> {
    return maybeRow<ReturnPhotograph>(
      sql,
      `select p.media_type as "mediaType", p.bytes from returns.photographs p join returns.returns r on r.id = p.return_id
       where r.cooperative_id = $1 and r.id = $2 and p.id = $3`,
      [cooperativeId, returnId, id],
    );
  }

  /** What no return took, and what belongs to a return that is long over. */
  async forget(
    sql: Sql,
    { looseBefore, overBefore }: { looseBefore: Date; overBefore: Date },
  ): Promise<void> {
    await sql.query(
      `delete from returns.photographs p where (p.return_id is null and p.taken_at < $1)
         or p.return_id in (select r.id from returns.returns r
           where r.state in ('refused', 'taken-back', 'given-up', 'settled')
             and (select max(h.at) from returns.history h where h.return_id = r.id) < $2)`,
      [looseBefore, overBefore],
    );
  }
}
