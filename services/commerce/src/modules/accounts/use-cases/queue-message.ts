import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { deliverMessage } from '../accounts.jobs.js';

export interface Message {
  channel: 'sms' | 'mail';
  /** An E.164 phone number or a mail address. */
  to: string;
  /** Of a mail; a text message has none. */
  subject: string | null;
  text: string;
}

/** Accounts created by phone number carry such an address, because better-auth asks for one. Nobody reads it. */
export const PLACEHOLDER_MAIL_DOMAIN = 'phone.invalid';

/** Puts a letter or a text message into the outbox; it goes out if the transaction commits. */
@Injectable()
export class QueueMessage {
  async within(tx: Tx, message: Message): Promise<void> {
    if (message.to.endsWith(`@${PLACEHOLDER_MAIL_DOMAIN}`)) return;
    const id = newId();
    await tx.query(
      'insert into accounts.outbox (id, channel, recipient, subject, text) values ($1, $2, $3, $4, $5)',
      [id, message.channel, message.to, message.subject, message.text],
    );
    await tx.send(deliverMessage, { messageId: id });
  }
}
