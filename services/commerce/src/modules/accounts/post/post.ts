import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { MailServer } from './mail-server.js';
import { SmsGateway } from './sms-gateway.js';

/** A letter or a text message. */
export interface Message {
  channel: 'sms' | 'mail';
  /** An E.164 phone number or a mail address. */
  to: string;
  /** Of a mail; a text message has none. */
  subject: string | null;
  text: string;
  /** The same for mail programs that show pages. */
  html?: string | null;
}

/** A message with the name by which whoever takes it knows it again. */
export type NamedMessage = Message & { id: string };

/** The ways out of the house. */
@Injectable()
export class Post {
  constructor(
    private readonly mailServer: MailServer,
    private readonly smsGateway: SmsGateway,
    private readonly config: Config,
  ) {}

  /** Without a way out, demo and tests show messages on the outbox page; production does not start so. */
  hasWay(channel: Message['channel']): boolean {
    return (channel === 'mail' ? this.config.smtp : this.config.sms) !== undefined;
  }

  /** Hands it over now, outside of any transaction. @throws NotDelivered */
  async send({ id, channel, to, subject, text, html }: NamedMessage): Promise<void> {
    if (channel === 'sms') await this.smsGateway.send({ id, to, text });
    else await this.mailServer.send({ id, to, subject: subject ?? '', text, html: html ?? null });
  }
}
