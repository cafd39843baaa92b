import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { deliverMessage } from '../accounts.jobs.js';
import { OutboxStore } from '../data/outbox.store.js';

/** A silent mail server is given up before the job's minute is over: what goes on behind its back would go out twice. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends one message of the outbox. Without a way to send (no SMTP_URL, or a text message) it stays on the outbox
 * page, which is what demo and tests want. A crash between sending and noting it sends a letter twice: for a
 * letter that is better than never.
 */
@HandlesJob(deliverMessage)
export class DeliverMessage implements JobHandler<{ messageId: string }> {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxStore,
    private readonly config: Config,
  ) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    const message = await this.outbox.unsent(this.database, messageId);
    if (!message) return;
    const { smtp, isProduction } = this.config;
    if (message.channel === 'mail' && smtp) {
      const { createTransport } = await import('nodemailer');
      await createTransport({ url: smtp.url, ...PATIENCE }).sendMail({
        from: smtp.from,
        to: message.to,
        subject: message.subject ?? '',
        text: message.text,
      });
    } else if (isProduction) {
      throw new Error(`No way is configured to send a message by ${message.channel}.`);
    } else {
      return;
    }
    await this.outbox.noteSent(this.database, messageId);
  }
}
