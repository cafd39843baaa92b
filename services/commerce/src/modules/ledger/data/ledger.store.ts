import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import { balanced, type Posting } from '../domain/posting.js';
import type { Rate } from '../domain/split.js';

@Injectable()
export class LedgerStore {
  /** Books a posting unless its source is booked already. The database checks the balance once more at commit. */
  async post(tx: Tx, unchecked: Posting): Promise<void> {
    const { kind, sourceId, orderId, at, entries } = balanced(unchecked);
    const id = newId();
    const { affected } = await tx.query(
      `insert into ledger.postings (id, kind, source_id, order_id, at) values ($1, $2, $3, $4, $5)
       on conflict (kind, source_id) do nothing`,
      [id, kind, sourceId, orderId, at],
    );
    if (affected === 0) return;
    await tx.query(
      `insert into ledger.entries (posting_id, position, account, owner_id, amount, currency, line_id)
       select $1, e.position, e.account, e.owner_id, e.amount, e.currency, e.line_id
       from unnest($2::text[], $3::uuid[], $4::bigint[], $5::text[], $6::uuid[]) with ordinality
         as e (account, owner_id, amount, currency, line_id, position)`,
      [
        id,
        entries.map((entry) => entry.account),
        entries.map((entry) => entry.ownerId),
        entries.map((entry) => entry.amount.amount),
        entries.map((entry) => entry.amount.currency),
        entries.map((entry) => entry.lineId),
      ],
    );
  }

  /** Processes that start together announce the rates one after the other. */
  async lockAnnouncing(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('ledger.announce-rates', 0))`);
  }

  /** The rates in force on the Vietnamese day of a moment, in a steady order. */
  async ratesAt(sql: Sql, at: Date): Promise<Rate[]> {
    const { rows } = await sql.query<Rate>(
      `select distinct on (account) account, basis_points as "basisPoints" from ledger.rates
       where valid_from <= ($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
       order by account, valid_from desc`,
      [at],
    );
    return rows;
  }
}
