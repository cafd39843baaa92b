import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../database/sql.js';

/** Counters of what is limited, each for one window of time. */
@Injectable()
export class RateLimitsStore {
  /** Counts one more. @returns how many there are by now */
  async count(sql: Sql, bucket: string, window: { start: Date; end: Date }): Promise<number> {
    const row = await maybeRow<{ hits: number }>(
      sql,
      `insert into platform.rate_limits as r (bucket, window_start, expires_at, hits)
       values ($1, $2, $3, 1)
       on conflict (bucket, window_start) do update set hits = r.hits + 1
       returning hits`,
      [bucket, window.start, window.end],
    );
    return row?.hits ?? 0;
  }

  /** Counters end with their window. */
  async forgetOld(sql: Sql): Promise<void> {
    await sql.query('delete from platform.rate_limits where expires_at < now()');
  }
}
