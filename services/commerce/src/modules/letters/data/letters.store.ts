import { Injectable } from '@nestjs/common';
import type { NotDeliveredBecause } from '../../accounts/index.js';
import { MENDABLE } from '../domain/retry.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export type Channel = 'mail' | 'sms';

/** A letter that is to go out; what it says is read when it goes. */
export interface NewLetter {
  id: string;
  /** Null: of none. */
  orderId: string | null;
  kind: string;
  /** The parcel, return, work, money or transfer it is about, else the order. */
  about: string;
  /** `buyer`, or a user id. */
  recipient: string;
  channel: Channel;
  reason: string | null;
}

/** A letter in the hands of who sends it. */
export interface DueLetter extends NewLetter {
  /** This one counted. */
  attempts: number;
}

/** What became of a letter that was tried. */
export interface Outcome {
  id: string;
  sentAt: Date | null;
  failedAt: Date | null;
  failure: NotDeliveredBecause | null;
  /** When it is tried again. */
  dueAt: Date | null;
}

const COLUMNS = `l.id, l.order_id as "orderId", l.kind, l.about, l.recipient, l.channel, l.reason, l.attempts`;

/** Who is written to about what, and what became of it. */
@Injectable()
export class LettersStore {
  /**
   * Whether something happened that nobody was told of; to parcels before `parcelsBefore`. Of money that fits no order
   * people are told again only when they were not after `transfersSince`.
   */
  async hasNews(
    sql: Sql,
    { now, parcelsBefore, transfersSince }: { now: Date; parcelsBefore: Date; transfersSince: Date },
  ): Promise<{ any: boolean; transfers: boolean }> {
    const { rows } = await sql.query<{ any: boolean; transfers: boolean }>(
      `select exists (select from ordering.shown_untold)
         or exists (select from returns.shown_untold)
         or exists (select from making.shown_untold where at <= $3)
         or exists (select from fulfilment.shown_untold where at <= $1) as any,
         exists (select from payments.shown_untold) and not exists (
           select from letters.letters where order_id is null and kind = 'stray-transfers' and written_at > $2)
           as transfers`,
      [parcelsBefore, transfersSince, now],
    );
    return rows[0] ?? { any: false, transfers: false };
  }

  /** One letter of a kind about a thing to somebody, however often it is asked for. */
  async add(tx: Tx, letters: readonly NewLetter[], at: Date): Promise<void> {
    await tx.query(
      `insert into letters.letters (id, order_id, kind, about, recipient, channel, reason, written_at, due_at)
       select l.*, $8, $8 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[],
         $7::text[]) as l (id, order_id, kind, about, recipient)
         left join ordering.shown_nameless_buyers n on n.order_id = l.order_id and l.recipient = 'buyer'
       where n.order_id is null
       on conflict (order_id, kind, about, recipient, channel) do nothing`,
      [
        letters.map(({ id }) => id),
        letters.map(({ orderId }) => orderId),
        letters.map(({ kind }) => kind),
        letters.map(({ about }) => about),
        letters.map(({ recipient }) => recipient),
        letters.map(({ channel }) => channel),
        letters.map(({ reason }) => reason),
        at,
      ],
    );
  }

  /** Takes letters in hand; who is killed with them gives them back at `until`. */
  async takeDue(sql: Sql, channel: Channel, now: Date, until: Date, limit: number): Promise<DueLetter[]> {
    const { rows } = await sql.query<DueLetter>(
      `with due as (
         select id from letters.letters where channel = $1 and due_at is not null and due_at <= $2
         order by due_at limit $4 for update skip locked)
       update letters.letters l set due_at = $3, attempts = l.attempts + 1 from due where l.id = due.id
       returning ${COLUMNS}`,
      [channel, now, until, limit],
    );
    return rows;
  }

  async note(sql: Sql, outcomes: readonly Outcome[]): Promise<void> {
    await sql.query(
      `update letters.letters l set sent_at = o.sent_at, failed_at = o.failed_at, failure = o.failure, due_at = o.due_at
       from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::text[], $5::timestamptz[])
         as o (id, sent_at, failed_at, failure, due_at)
       where l.id = o.id and l.due_at is not null`,
      [
        outcomes.map(({ id }) => id),
        outcomes.map(({ sentAt }) => sentAt),
        outcomes.map(({ failedAt }) => failedAt),
        outcomes.map(({ failure }) => failure),
        outcomes.map(({ dueAt }) => dueAt),
      ],
    );
  }

  /** A letter of a cooperative's parcel that was given up is tried anew. False when there is none such. */
  async tryAnew(
    tx: Tx,
    { id, parcelId, cooperativeId }: { id: string; parcelId: string; cooperativeId: string },
    now: Date,
  ): Promise<boolean> {
    const { affected } = await tx.query(
      `update letters.letters l set failed_at = null, failure = null, attempts = 0, due_at = $4
       from ordering.shown_parcels p
       where l.id = $1 and l.failure = any($5)
         and p.id = $2 and p.cooperative_id = $3 and p.order_id = l.order_id
         and (l.about in (p.id, p.order_id) or l.about in (select r.id from returns.shown_returns r where r.parcel_id = p.id)
           or l.about in (select w.id from making.shown_work w where w.parcel_id = p.id)
           or l.about in (select n.id from ordering.shown_money_news n where n.order_id = p.order_id
             and (n.parcel_id is null or n.parcel_id = p.id)))`,
      [id, parcelId, cooperativeId, now, MENDABLE],
    );
    return affected === 1;
  }
}
