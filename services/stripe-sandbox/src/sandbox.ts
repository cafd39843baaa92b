import { Journal } from '@daulang/sandbox-kit/journal';
import { Checkout } from './checkout.js';
import { SandboxClock } from './clock.js';
import type { SandboxConfig } from './config.js';
import { Disputes } from './disputes.js';
import { Events } from './events.js';
import { Files } from './files.js';
import { PaymentIntents } from './payment-intents.js';
import { Payouts } from './payouts.js';
import { Refunds } from './refunds.js';
import { WebhookSender } from './webhooks.js';

/** The parts of the sandbox, each given what it stands on. */
export class Sandbox {
  readonly journal: Journal;
  readonly clock: SandboxClock;
  readonly webhooks: WebhookSender;
  readonly intents: PaymentIntents;
  readonly disputes: Disputes;
  readonly files: Files;
  readonly payouts: Payouts;
  readonly refunds: Refunds;
  readonly checkout: Checkout;

  constructor(config: Pick<SandboxConfig, 'journalFile' | 'webhook'>, publicUrl: string) {
    this.journal = new Journal(config.journalFile);
    this.clock = new SandboxClock(this.journal);
    this.webhooks = new WebhookSender(this.journal, config.webhook);
    const events = new Events(this.journal, this.clock, this.webhooks);
    this.disputes = new Disputes(this.journal, this.clock, events);
    this.files = new Files(this.journal, this.clock);
    this.payouts = new Payouts(this.journal, this.clock, events);
    this.intents = new PaymentIntents(this.journal, this.clock, events, this.disputes);
    this.refunds = new Refunds(this.journal, this.clock, events);
    this.checkout = new Checkout(this.journal, this.clock, events, this.intents, publicUrl);
  }

  close(): void {
    this.webhooks.close();
    this.journal.close();
  }
}
