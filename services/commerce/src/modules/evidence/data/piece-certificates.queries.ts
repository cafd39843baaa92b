import type { Serial } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

export interface PieceCertificate {
  serial: Serial;
  /** Null when its maker does not want to be named (any more). */
  maker: string | null;
  makerIsDemo: boolean;
}

/** The certificates of sold pieces. */
@Injectable()
export class PieceCertificatesQueries {
  constructor(private readonly database: Database) {}

  /** By public number, such as `3/17`. */
  async byNumbers(publicNumbers: readonly string[]): Promise<Map<string, PieceCertificate>> {
    const [cooperatives, numbers] = [0, 1].map((part) => publicNumbers.map((it) => it.split('/')[part]));
    const { rows } = await this.database.query<PieceCertificate & { number: string }>(
      `select c.cooperative_number || '/' || c.number as number, c.serial, c.maker_is_demo as "makerIsDemo",
         (select c.maker_name from accounts.shown_makers m where m.artisan_id = c.artisan_id) as maker
       from certificates.shown_certificates c
       join unnest($1::bigint[], $2::bigint[]) as asked (cooperative, number)
         on c.cooperative_number = asked.cooperative and c.number = asked.number`,
      [cooperatives, numbers],
    );
    return new Map(rows.map(({ number, ...certificate }) => [number, certificate]));
  }
}
