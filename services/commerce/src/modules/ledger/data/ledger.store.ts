import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import { balanced, type Entry, type Posting } from '../domain/posting.js';
import type { Rate } from '../domain/split.js';

interface EntryRow extends Omit<Entry, 'amount'> {
  kind: Posting['kind'];
  amount: bigint;
  currency: string;
}

/** Of the order `$1`. */
const ORDER_LOCK = `hashtextextended('ledger.book-order/' || $1, 0)`;

@Injectable()
export class LedgerStore {
  /** Books postings whose source is not booked already. The database checks the balance once more at commit. */
  async post(tx: Tx, ...unchecked: Posting[]): Promise<void> {
    const postings = unchecked.map((posting) => ({ id: newId(), ...balanced(posting) }));
    if (postings.length === 0) return;
    const entries = postings.flatMap(({ id, entries: own }) =>
      own.map((entry, at) => ({ ...entry, postingId: id, position: at + 1 })),
    );
    await tx.query(
      `with posted as (
         insert into ledger.postings (id, kind, source_id, order_id, at)
         select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::timestamptz[])
         on conflict (kind, source_id) do nothing returning id)
       insert into ledger.entries (posting_id, position, account, owner_id, amount, currency, line_id)
       select entry.* from unnest($6::uuid[], $7::int[], $8::text[], $9::uuid[], $10::bigint[], $11::text[],
           $12::uuid[]) as entry (posting_id)
         join posted on posted.id = entry.posting_id`,
      [
        postings.map((posting) => posting.id),
        postings.map((posting) => posting.kind),
        postings.map((posting) => posting.sourceId),
        postings.map((posting) => posting.orderId),
        postings.map((posting) => posting.at),
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
    await tx.query(`select pg_advisory_xact_lock(${ORDER_LOCK})`, [orderId]);
  }

  /** The same for who does not want to wait. @returns whether nobody else is booking it */
  async lockOrderIfFree(tx: Tx, orderId: string): Promise<boolean> {
    const row = await maybeRow<{ isFree: boolean }>(
      tx,
      `select pg_try_advisory_xact_lock(${ORDER_LOCK}) as "isFree"`,
      [orderId],
    );
    return row?.isFree === true;
  }

  /** What an order's postings come to by kind, account by account, in a steady order. */
  async booked(tx: Tx, orderId: string): Promise<(kind: Posting['kind']) => Entry[]> {
    const { rows } = await tx.query<EntryRow>(
      `select p.kind, e.account, e.owner_id as "ownerId", e.line_id as "lineId", e.currency,
         sum(e.amount)::bigint as amount
       from ledger.entries e join ledger.postings p on p.id = e.posting_id
       where p.order_id = $1
       group by p.kind, e.account, e.owner_id, e.line_id, e.currency having sum(e.amount) <> 0
       order by min(p.id::text), min(e.position)`,
      [orderId],
    );
    const entries = rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency) }));
    return (kind) => entries.filter((it) => it.kind === kind).map(({ kind: _, ...entry }) => entry);
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
