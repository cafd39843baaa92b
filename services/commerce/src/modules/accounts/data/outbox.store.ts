import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

/** A letter or a text message. */
export interface Message {
  channel: 'sms' | 'mail';
  /** An E.164 phone number or a mail address. */
  to: string;
  /** Of a mail; a text message has none. */
  subject: string | null;
  text: string;
}

/** Messages that are to go out, and those that went. */
@Injectable()
export class OutboxStore {
  async add(tx: Tx, id: string, { channel, to, subject, text }: Message): Promise<void> {
    await tx.query(
      'insert into accounts.outbox (id, channel, recipient, subject, text) values ($1, $2, $3, $4, $5)',
      [id, channel, to, subject, text],
    );
  }

  /** Undefined when it went out already. */
  unsent(sql: Sql, id: string): Promise<Message | undefined> {
    return maybeRow<Message>(
      sql,
      'select channel, recipient as "to", subject, text from accounts.outbox where id = $1 and sent_at is null',
      [id],
    );
  }

  /** What was sent is not kept: it held a code or somebody's order. */
  async noteSent(sql: Sql, id: string): Promise<void> {
    await sql.query(`update accounts.outbox set sent_at = now(), text = '' where id = $1`, [id]);
  }

  async forgetOld(sql: Sql): Promise<void> {
    await sql.query(`delete from accounts.outbox where created_at < now() - interval '30 days'`);
  }
}
