import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { NotDelivered } from './not-delivered.js';

/** A silent mail server is given up before the job's minute is over: what goes on behind its back would go out twice. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
}

/** Hands letters to the mail server of `SMTP_URL`. */
@Injectable()
export class MailServer {
  constructor(private readonly config: Config) {}

  /** Sent again, it has the same Message-ID, by which mail programs show one letter. @throws NotDelivered */
  async send({ id, to, subject, text, html }: Mail): Promise<void> {
    const { smtp, publicUrl } = this.config;
    if (!smtp) throw new NotDelivered('unreachable', false);
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({ url: smtp.url, ...PATIENCE });
    try {
      await transport.sendMail({
        from: smtp.from,
        // As an address and nothing else: a text would be read for several.
        to: { name: '', address: to },
        subject,
        text,
        ...(html !== null && { html }),
        messageId: `<${id}@${publicUrl.hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw notDelivered(error);
    } finally {
      transport.close();
    }
  }
}

/** What the server said is left out: it names the address. */
function notDelivered(error: unknown): NotDelivered {
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown };
  if (typeof responseCode !== 'number') return new NotDelivered('unreachable', false);
  // A refusal before the address was named is about us, and ours to mend.
  const isAboutLetter = command === 'RCPT TO' || command === 'DATA';
  const isFinal = responseCode >= 500 && isAboutLetter;
  return new NotDelivered(isFinal ? 'refused' : 'busy', isFinal, responseCode);
}
