import { Injectable } from '@nestjs/common';
import type { ReturnState } from '../../../../api/returns.js';
import type { Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Found } from '../domain/finding.js';
import type { Return, SoldPiece } from '../domain/return.js';
import { cameToNothing, requireReturnMove } from '../domain/return-status.js';

const RETURN = `select id, order_id as "orderId", parcel_id as "parcelId", cooperative_id as "cooperativeId", state, reason,
    days_to_arrive as "daysToArrive", is_ours as "isOurs",
    (select jsonb_agg(jsonb_build_object('lineId', p.line_id, 'pieceId', p.piece_id, 'number', p.public_number,
        'finding', p.finding, 'tokenAddress', p.token_address) order by p.public_number)
      from returns.pieces p where p.return_id = r.id) as pieces
  from returns.returns r`;

/** Who moved a return, when and why. */
interface MovedBy {
  actor: string;
  at: Date;
  reason?: string;
}

/** Writes returns and their moves; every move leaves a row of history. */
@Injectable()
export class ReturnsStore {
  /** Whoever opens returns of an order does so one after the other. */
  async lockOrder(tx: Tx, orderId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('returns/' || $1::text, 0))`, [orderId]);
  }

  async open(
    tx: Tx,
    it: Omit<Return, 'state' | 'pieces'> & { words: string; pieces: readonly SoldPiece[] },
    at: Date,
  ): Promise<void> {
    await tx.query(
      `insert into returns.returns (id, order_id, parcel_id, cooperative_id, state, reason, words, opened_at,
         days_to_arrive, is_ours) values ($1, $2, $3, $4, 'opened', $5, $6, $7, $8, $9)`,
      [it.id, it.orderId, it.parcelId, it.cooperativeId, it.reason, it.words, at, it.daysToArrive, it.isOurs],
    );
    await tx.query(
      `insert into returns.pieces (return_id, line_id, piece_id, public_number, title, picture_cid)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::text[])`,
      [
        it.id,
        it.pieces.map(({ lineId }) => lineId),
        it.pieces.map(({ pieceId }) => pieceId),
        it.pieces.map(({ number }) => number),
        it.pieces.map(({ title }) => JSON.stringify(title)),
        it.pieces.map(({ pictureCid }) => pictureCid),
      ],
    );
    await this.note(tx, it.id, 'opened', { actor: 'buyer', at });
  }

  lockOfOrder(tx: Tx, id: string, orderId: string): Promise<Return | undefined> {
    return maybeRow<Return>(tx, `${RETURN} where id = $1 and order_id = $2 for update`, [id, orderId]);
  }

  /** The cooperative's own return only. */
  lockOwn(tx: Tx, id: string, cooperativeId: string): Promise<Return | undefined> {
    return maybeRow<Return>(tx, `${RETURN} where id = $1 and cooperative_id = $2 for update`, [
      id,
      cooperativeId,
    ]);
  }

  findOwn(sql: Sql, id: string, cooperativeId: string): Promise<Return | undefined> {
    return maybeRow<Return>(sql, `${RETURN} where id = $1 and cooperative_id = $2`, [id, cooperativeId]);
  }

  lock(tx: Tx, id: string): Promise<Return | undefined> {
    return maybeRow<Return>(tx, `${RETURN} where id = $1 for update`, [id]);
  }

  async waitingForTokens(sql: Sql, limit: number): Promise<Return[]> {
    const { rows } = await sql.query<Return>(
      `${RETURN} where state = 'waiting-for-token' order by opened_at, id limit $1`,
      [limit],
    );
    return rows;
  }

  /** Accepted, and never arrived in time. */
  async overdue(sql: Sql, now: Date, limit: number): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select id from returns.returns where state = 'accepted' and arrive_by < $1 order by arrive_by limit $2`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** @throws ReturnMoveNotAllowed */
  async move(tx: Tx, { id, state }: Return, to: ReturnState, by: MovedBy): Promise<void> {
    requireReturnMove(state, to);
    await tx.query('update returns.returns set state = $2 where id = $1', [id, to]);
    if (cameToNothing(to))
      await tx.query('update returns.pieces set is_live = false where return_id = $1', [id]);
    await this.note(tx, id, to, by);
  }

  async setAnswer(tx: Tx, id: string, answer: string, arriveBy: Date | null): Promise<void> {
    await tx.query('update returns.returns set answer = $2, arrive_by = $3 where id = $1', [
      id,
      answer,
      arriveBy,
    ]);
  }

  async setFound(tx: Tx, id: string, found: readonly Found[]): Promise<void> {
    await tx.query(
      `update returns.pieces p set finding = f.finding from unnest($2::text[], $3::text[]) as f (number, finding)
       where p.return_id = $1 and p.public_number = f.number`,
      [id, found.map(({ number }) => number), found.map(({ finding }) => finding)],
    );
  }

  async setRefunded(tx: Tx, id: string, { amount }: Money): Promise<void> {
    await tx.query('update returns.returns set refunded = $2 where id = $1', [id, amount]);
  }

  private async note(tx: Tx, id: string, state: ReturnState, by: MovedBy): Promise<void> {
    await tx.query(
      `insert into returns.history (return_id, position, state, at, actor, reason)
       select $1, count(*), $2, $3::timestamptz, $4, $5 from returns.history where return_id = $1`,
      [id, state, by.at, by.actor, by.reason ?? null],
    );
  }
}
