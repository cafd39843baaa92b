import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Message, NamedMessage } from '../post/post.js';
import type { NotDeliveredBecause } from '../post/not-delivered.js';

/** A message that waits to go out. */
export interface WaitingMessage extends NamedMessage {
  /** Nobody wants it later than that. */
  usefulUntil: Date | null;
}

/** Messages that are to go out, and those that went. */
@Injectable()
export class OutboxStore {
  async add(sql: Sql, id: string, message: Message, usefulUntil: Date | null): Promise<void> {
    const { channel, to, subject, text } = message;
    await sql.query(
      `insert into accounts.outbox (id, channel, recipient, subject, text, useful_until)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, channel, to, subject, text, usefulUntil],
    );
  }

  /** Those that are there already stay as they are. */
  async addAll(sql: Sql, messages: readonly NamedMessage[]): Promise<void> {
    await sql.query(
      `insert into accounts.outbox (id, channel, recipient, subject, text, html)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
       on conflict (id) do nothing`,
      [
        messages.map(({ id }) => id),
        messages.map(({ channel }) => channel),
        messages.map(({ to }) => to),
        messages.map(({ subject }) => subject),
        messages.map(({ text }) => text),
        messages.map(({ html }) => html ?? null),
      ],
    );
  }

  /** Undefined when it went out already, or never will. */
  unsent(sql: Sql, id: string): Promise<WaitingMessage | undefined> {
    return maybeRow<WaitingMessage>(
      sql,
      `select id, channel, recipient as "to", subject, text, html, useful_until as "usefulUntil"
       from accounts.outbox where id = $1 and sent_at is null and failed_at is null`,
      [id],
    );
  }

  /** What was sent is not kept: it held a code or somebody's order. */
  async noteSent(sql: Sql, id: string): Promise<void> {
    await sql.query(`update accounts.outbox set sent_at = now(), text = '', html = null where id = $1`, [id]);
  }

  async noteFailed(sql: Sql, id: string, because: NotDeliveredBecause): Promise<void> {
    await sql.query(
      `update accounts.outbox set failed_at = now(), failure = $2, text = '', html = null where id = $1`,
      [id, because],
    );
  }

  async forgetOld(sql: Sql): Promise<void> {
    await sql.query(`delete from accounts.outbox where created_at < now() - interval '30 days'`);
  }
}
