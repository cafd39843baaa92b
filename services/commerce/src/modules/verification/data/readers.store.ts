import { bytesOf, type Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Window } from '../../../platform/http/rate-limits.js';

/** So many more in a window; looks at a label count there too, up to its limit. */
export interface Counting {
  window: Window;
  hits: number;
  look: { serialHash: Hex; /** YYYY-MM-DD */ day: string } | null;
}

/** A window as it stands for all processes. */
export interface CountedWindow {
  bucket: string;
  startsAt: Date;
  hits: number;
}

@Injectable()
export class ReadersStore {
  constructor(private readonly database: Database) {}

  /**
   * Adds to windows, and to the scans of labels, in one statement. In the order of their names, so that two processes
   * never wait for each other in a circle.
   *
   * @param countings one for each window
   */
  async add(countings: readonly Counting[]): Promise<CountedWindow[]> {
    const { rows } = await this.database.query<CountedWindow>(
      `with given as materialized (
         select * from unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::integer[], $5::integer[], $6::bytea[], $7::date[])
           as g (bucket, window_start, expires_at, hits, most, serial_hash, day)
       ), counted as (
         insert into platform.rate_limits as r (bucket, window_start, expires_at, hits)
         select bucket, window_start, expires_at, hits from given order by bucket
         on conflict (bucket, window_start) do update set hits = r.hits + excluded.hits
         returning bucket, window_start, hits
       ), looks as (
         select serial_hash, day, sum(least(c.hits, most) - least(c.hits - g.hits, most))::integer as count
         from given g join counted c using (bucket, window_start)
         where serial_hash is not null group by serial_hash, day
       ), scanned as (
         insert into verification.scans as s (serial_hash, day, count)
         select serial_hash, day, count from looks where count > 0 order by serial_hash, day
         on conflict (serial_hash, day) do update set count = s.count + excluded.count
       )
       select bucket, window_start as "startsAt", hits from counted`,
      [
        countings.map(({ window }) => window.bucket),
        countings.map(({ window }) => window.startsAt),
        countings.map(({ window }) => window.endsAt),
        countings.map(({ hits }) => hits),
        countings.map(({ window }) => window.limit),
        countings.map(({ look }) => look && bytesOf(look.serialHash)),
        countings.map(({ look }) => look && look.day),
      ],
    );
    return rows;
  }
}
