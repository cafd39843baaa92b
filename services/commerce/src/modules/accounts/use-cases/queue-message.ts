import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { deliverMessage } from '../accounts.jobs.js';
import { OutboxStore } from '../data/outbox.store.js';
import type { Message } from '../post/post.js';

/** Accounts created by phone number carry such an address, because better-auth asks for one. Nobody reads it. */
export const PLACEHOLDER_MAIL_DOMAIN = 'phone.invalid';

/** Puts a message into the outbox; it goes out if the transaction commits. */
@Injectable()
export class QueueMessage {
  constructor(private readonly outbox: OutboxStore) {}

  /** @param usefulUntil nobody wants it later */
  async within(tx: Tx, message: Message, usefulUntil: Date | null = null): Promise<void> {
    if (message.to.endsWith(`@${PLACEHOLDER_MAIL_DOMAIN}`)) return;
    const id = newId();
    await this.outbox.add(tx, id, message, usefulUntil);
    await tx.send(deliverMessage, { messageId: id });
  }
}
