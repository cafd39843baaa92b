import { Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { deliverMessage } from '../accounts.jobs.js';
import { OutboxStore } from '../data/outbox.store.js';
import { NotDelivered, type NotDeliveredBecause } from '../post/not-delivered.js';
import { Post } from '../post/post.js';

/**
 * Sends one message of the outbox. Without a way out it stays on the outbox page, which is what demo and tests want.
 * A crash between sending and noting it sends it twice, by the same name: better than never.
 */
@HandlesJob(deliverMessage)
export class DeliverMessage implements JobHandler<{ messageId: string }> {
  private readonly logger = new Logger(DeliverMessage.name);

  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxStore,
    private readonly post: Post,
    private readonly clock: Clock,
  ) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    const message = await this.outbox.unsent(this.database, messageId);
    if (!message || !this.post.hasWay(message.channel)) return;
    if (message.usefulUntil && message.usefulUntil <= this.clock.now()) {
      return this.giveUp(messageId, 'too-late');
    }
    try {
      await this.post.send(message);
    } catch (error) {
      if (error instanceof NotDelivered && error.isFinal) return this.giveUp(messageId, error.because);
      throw error;
    }
    await this.outbox.noteSent(this.database, messageId);
  }

  private async giveUp(messageId: string, because: NotDeliveredBecause): Promise<void> {
    this.logger.warn({ messageId, because }, 'A message will not be sent.');
    await this.outbox.noteFailed(this.database, messageId, because);
  }
}
