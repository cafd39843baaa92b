import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { NewsPosition } from '../../chain/index.js';

@Injectable()
export class FollowedNewsStore {
  /** Whoever follows the chain's news of a cooperative does so one after the other, until the transaction ends. */
  async lock(tx: Tx, cooperativeNumber: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('certificates.news/' || $1, 0))`, [
      cooperativeNumber,
    ]);
  }

  find(sql: Sql, cooperativeNumber: string): Promise<NewsPosition | undefined> {
    return maybeRow<NewsPosition>(
      sql,
      `select event_id as "eventId", taken_back as "takenBack" from certificates.followed_news
       where cooperative_number = $1`,
      [cooperativeNumber],
    );
  }

  async advance(tx: Tx, cooperativeNumber: string, { eventId, takenBack }: NewsPosition): Promise<void> {
    await tx.query(
      `insert into certificates.followed_news (cooperative_number, event_id, taken_back) values ($1, $2, $3)
       on conflict (cooperative_number) do update set event_id = $2, taken_back = $3`,
      [cooperativeNumber, eventId, takenBack],
    );
  }
}
