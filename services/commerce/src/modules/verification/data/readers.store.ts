import { bytesOf, type Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Window } from '../../../platform/http/rate-limits.js';
import type { ScansOfDay } from '../domain/scan-history.js';

/** Who reads a label: counted where they are, by a pseudonym that is forgotten with the window. */
export interface Reader {
  serialHash: Hex;
  /** YYYY-MM-DD, to count the look at the label; null for who only asks. */
  day: string | null;
  verdicts: Window;
  guesses: Window;
  looks: Window;
}

export interface Counted {
  /** How often this address asked in its window, this time included. */
  verdicts: number;
  /** How often it asked for labels that nobody sealed, this time included; zero when this one was sealed. */
  guesses: number;
  /** The looks at the label before this one. */
  scans: ScansOfDay[];
}

/**
 * Counts a reader in one statement: their questions, their guesses, and, when they hold a label, one more look at it.
 * What was counted before is read as it was, so that nobody's first look is their own scan.
 */
@Injectable()
export class ReadersStore {
  constructor(private readonly database: Database) {}

  async count({ serialHash, day, verdicts, guesses, looks }: Reader): Promise<Counted> {
    const row = await maybeRow<Counted>(
      this.database,
      `with label as (
         select exists (select from certificates.shown_certificates where serial_hash = $1) as is_sealed
       ), question as (
         insert into platform.rate_limits as r (bucket, window_start, expires_at, hits) values ($2, $3, $4, 1)
         on conflict (bucket, window_start) do update set hits = r.hits + 1 returning hits
       ), guess as (
         insert into platform.rate_limits as r (bucket, window_start, expires_at, hits)
         select $6, $7, $8, 1 from label where not is_sealed
         on conflict (bucket, window_start) do update set hits = r.hits + 1 returning hits
       ), look as (
         insert into platform.rate_limits as r (bucket, window_start, expires_at, hits)
         select $9, $10, $11, 1 from label, question where is_sealed and $13::date is not null and hits <= $5
         on conflict (bucket, window_start) do update set hits = r.hits + 1 returning hits
       ), scan as (
         insert into verification.scans as s (serial_hash, day, count) select $1, $13::date, 1 from look where hits <= $12
         on conflict (serial_hash, day) do update set count = s.count + 1
       )
       select (select hits from question) as verdicts, coalesce((select hits from guess), 0) as guesses,
         (select coalesce(json_agg(json_build_object('day', n.day, 'count', n.count) order by n.day), '[]')
          from verification.scans n where n.serial_hash = $1) as scans`,
      [
        bytesOf(serialHash),
        verdicts.bucket,
        verdicts.startsAt,
        verdicts.endsAt,
        verdicts.limit,
        guesses.bucket,
        guesses.startsAt,
        guesses.endsAt,
        looks.bucket,
        looks.startsAt,
        looks.endsAt,
        looks.limit,
        day,
      ],
    );
    return row!;
  }
}
