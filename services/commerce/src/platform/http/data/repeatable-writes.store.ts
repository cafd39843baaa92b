import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../database/sql.js';

/** A write by its key, and what it asks. */
interface WriteByKey {
  id: Buffer;
  fingerprint: Buffer;
}

/** What is known of a write that came before. */
export interface EarlierWrite {
  fingerprint: Buffer;
  /** Whose turn it is or was. */
  turn: string;
  /** Nobody is at it any more: its process ended, or it failed. */
  isLeft: boolean;
  /** What it does is committed, or a part of it. */
  hasEffect: boolean;
  answer: Buffer | null;
}

/** Nobody waits this long for an answer; after it the process that was at it counts as gone. */
const LEFT_AFTER_SECONDS = 30;

/** Writes that may come again, in the hand of one request at a time. */
@Injectable()
export class RepeatableWritesStore {
  /** @returns whether it is the first of its key */
  async take(sql: Sql, { id, fingerprint }: WriteByKey, turn: string): Promise<boolean> {
    const { affected } = await sql.query(
      `insert into platform.repeatable_writes (id, fingerprint, turn) values ($1, $2, $3)
       on conflict (id) do nothing`,
      [id, fingerprint, turn],
    );
    return affected > 0;
  }

  find(sql: Sql, { id }: WriteByKey): Promise<EarlierWrite | undefined> {
    return maybeRow(
      sql,
      `select fingerprint, turn, effect_at is not null as "hasEffect", answer,
         taken_at < now() - make_interval(secs => $2) as "isLeft"
       from platform.repeatable_writes where id = $1`,
      [id, LEFT_AFTER_SECONDS],
    );
  }

  /** Takes what somebody left without any effect. @returns whether nobody else did, and it has none by now */
  async takeOver(sql: Sql, { id }: WriteByKey, left: EarlierWrite, turn: string): Promise<boolean> {
    const { affected } = await sql.query(
      `update platform.repeatable_writes set turn = $3, taken_at = now()
       where id = $1 and turn = $2 and effect_at is null`,
      [id, left.turn, turn],
    );
    return affected > 0;
  }

  /** In the transaction of the effect. @returns false when somebody else has taken it over */
  async noteEffect(sql: Sql, { id }: WriteByKey, turn: string): Promise<boolean> {
    const { affected } = await sql.query(
      'update platform.repeatable_writes set effect_at = now() where id = $1 and turn = $2',
      [id, turn],
    );
    return affected > 0;
  }

  async keepAnswer(sql: Sql, { id }: WriteByKey, turn: string, answer: Buffer): Promise<void> {
    await sql.query('update platform.repeatable_writes set answer = $3 where id = $1 and turn = $2', [
      id,
      turn,
      answer,
    ]);
  }

  /** It was refused: the next of its key is the first again. */
  async forget(sql: Sql, { id }: WriteByKey, turn: string): Promise<void> {
    await sql.query('delete from platform.repeatable_writes where id = $1 and turn = $2', [id, turn]);
  }

  /** It failed, and nobody waits for its answer any more. Only what has no effect may be done again. */
  async leave(sql: Sql, { id }: WriteByKey, turn: string): Promise<void> {
    const { affected } = await sql.query(
      'delete from platform.repeatable_writes where id = $1 and turn = $2 and effect_at is null',
      [id, turn],
    );
    if (affected > 0) return;
    await sql.query(
      `update platform.repeatable_writes set taken_at = '-infinity' where id = $1 and turn = $2`,
      [id, turn],
    );
  }

  /** As for `IdempotentRequestsStore`. */
  async forgetOld(sql: Sql): Promise<void> {
    await sql.query(`delete from platform.repeatable_writes where created_at < now() - interval '24 hours'`);
  }
}
