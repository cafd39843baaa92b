import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { money } from '../../../kernel/money.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import { balanced, type Entry, type Posting } from '../domain/posting.js';
import type { Rate } from '../domain/split.js';

@Injectable()
export class LedgerStore {
  /** Books postings whose source is not booked already. The database checks the balance once more at commit. */
  async post(tx: Tx, ...unchecked: Posting[]): Promise<void> {
    const postings = unchecked.map((posting) => ({ id: newId(), ...balanced(posting) }));
    const { rows } = await tx.query<{ id: string }>(
      `insert into ledger.postings (id, kind, source_id, order_id, at)
       select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::timestamptz[])
       on conflict (kind, source_id) do nothing returning id`,
      [
        postings.map((posting) => posting.id),
        postings.map((posting) => posting.kind),
        postings.map((posting) => posting.sourceId),
        postings.map((posting) => posting.orderId),
        postings.map((posting) => posting.at),
      ],
    );
    const isNew = (posting: { id: string }) => rows.some(({ id }) => id === posting.id);
    await this.enter(tx, postings.filter(isNew));
  }

  private async enter(tx: Tx, postings: readonly (Posting & { id: string })[]): Promise<void> {
    const entries = postings.flatMap(({ id, entries: own }) =>
      own.map((entry, at) => ({ ...entry, postingId: id, position: at + 1 })),
    );
    if (entries.length === 0) return;
    await tx.query(
      `insert into ledger.entries (posting_id, position, account, owner_id, amount, currency, line_id)
       select * from unnest($1::uuid[], $2::int[], $3::text[], $4::uuid[], $5::bigint[], $6::text[], $7::uuid[])`,
      [
        entries.map((entry) => entry.postingId),
        entries.map((entry) => entry.position),
        entries.map((entry) => entry.account),
        entries.map((entry) => entry.ownerId),
        entries.map((entry) => entry.amount.amount),
        entries.map((entry) => entry.amount.currency),
        entries.map((entry) => entry.lineId),
      ],
    );
  }

  /** Whoever books an order's money does so one after the other, each seeing what the one before booked. */
  async lockOrder(tx: Tx, orderId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('ledger.book-order/' || $1, 0))`, [
      orderId,
    ]);
  }

  /** What an order's postings of a kind come to, account by account, in a steady order. */
  async booked(tx: Tx, orderId: string, kind: Posting['kind']): Promise<Entry[]> {
    const { rows } = await tx.query<Omit<Entry, 'amount'> & { amount: bigint; currency: string }>(
      `select e.account, e.owner_id as "ownerId", e.line_id as "lineId", e.currency, sum(e.amount)::bigint as amount
       from ledger.entries e join ledger.postings p on p.id = e.posting_id
       where p.order_id = $1 and p.kind = $2
       group by e.account, e.owner_id, e.line_id, e.currency having sum(e.amount) <> 0
       order by min(p.id::text), min(e.position)`,
      [orderId, kind],
    );
    return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency) }));
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
