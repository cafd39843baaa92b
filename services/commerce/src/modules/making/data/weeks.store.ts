import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Taken } from '../domain/weeks.js';

/** How full the weeks of workshops are. */
@Injectable()
export class WeeksStore {
  /** Of each artisan, from this week on. */
  async taken(sql: Sql, artisanIds: readonly string[], from: string): Promise<Map<string, Taken>> {
    const { rows } = await sql.query<{ artisanId: string; week: string; taken: number }>(
      `select artisan_id as "artisanId", week, taken from making.weeks where artisan_id = any($1) and week >= $2`,
      [artisanIds, from],
    );
    const byArtisan = new Map<string, Map<string, number>>();
    for (const { artisanId, week, taken } of rows) {
      const weeks = byArtisan.get(artisanId) ?? new Map<string, number>();
      byArtisan.set(artisanId, weeks.set(week, taken));
    }
    return byArtisan;
  }

  /**
   * One place in a week, never more than there are: whoever comes second waits for the first, and then sees it full.
   * @returns false when it is full
   */
  async takeOne(tx: Tx, artisanId: string, week: string, capacity: number): Promise<boolean> {
    const taken = await maybeRow(
      tx,
      `insert into making.weeks as w (artisan_id, week, taken) values ($1, $2, 1)
       on conflict (artisan_id, week) do update set taken = w.taken + 1 where w.taken < $3 returning week`,
      [artisanId, week, capacity],
    );
    return taken !== undefined;
  }

  /** Those of works that nobody has begun, in the order in which they are taken. */
  async giveBack(tx: Tx, workIds: readonly string[]): Promise<void> {
    await tx.query(
      `with freed as (
         delete from making.places p using making.work_orders w
         where p.work_id = any($1) and w.id = p.work_id returning w.artisan_id, p.week, p.pieces),
       summed as (select artisan_id, week, sum(pieces)::int as pieces from freed group by artisan_id, week),
       locked as (
         select w.artisan_id, w.week, s.pieces from making.weeks w
         join summed s on s.artisan_id = w.artisan_id and s.week = w.week order by w.artisan_id, w.week for update of w)
       update making.weeks w set taken = w.taken - l.pieces from locked l
       where w.artisan_id = l.artisan_id and w.week = l.week`,
      [workIds],
    );
  }
}
