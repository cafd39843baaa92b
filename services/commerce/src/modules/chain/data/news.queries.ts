import { type Hex, hexOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';

/** How far the news of a cooperative were followed. */
export interface NewsPosition {
  /** The last event read, by the order in which events were read; zero before the first. */
  eventId: bigint;
  /** How often a reorganisation took events back until then. */
  takenBack: number;
}

/** An event, by what it is about: the numbers of a piece or of a whole batch, where it is about such. */
export interface ChainNews {
  name: string;
  args: Record<string, unknown>;
  first: number | null;
  size: number | null;
  transaction: Hex;
}

/** What the chain told of a cooperative, one after the other. */
@Injectable()
export class NewsQueries {
  async position(sql: Sql, cooperativeNumber: string): Promise<NewsPosition> {
    const row = await maybeRow<NewsPosition>(
      sql,
      `select coalesce((select max(id) from chain.events where cooperative_number = $1), 0)::bigint as "eventId",
         coalesce((select taken_back from chain.progress), 0) as "takenBack"`,
      [cooperativeNumber],
    );
    return row ?? { eventId: 0n, takenBack: 0 };
  }

  /** What was read after one event and up to another. */
  async between(sql: Sql, cooperativeNumber: string, after: bigint, upTo: bigint): Promise<ChainNews[]> {
    const { rows } = await sql.query<Omit<ChainNews, 'transaction'> & { transaction_hash: Buffer }>(
      `select e.name, e.args, e.transaction_hash,
         coalesce(e.args ->> 'first', e.args ->> 'number', b.args ->> 'first')::bigint::float8 as first,
         case when e.args ? 'number' then 1 else coalesce(e.args ->> 'size', b.args ->> 'size')::integer end as size
       from chain.events e
       left join chain.events b on e.name in ('BatchSuperseded', 'BatchEndorsed') and b.cooperative_number = e.cooperative_number
         and b.name = 'BatchIssued' and b.args ->> 'root' = e.args ->> 'root'
       where e.cooperative_number = $1 and e.id > $2 and e.id <= $3 order by e.id`,
      [cooperativeNumber, after, upTo],
    );
    return rows.map(({ transaction_hash, ...news }) => ({ ...news, transaction: hexOf(transaction_hash) }));
  }
}
