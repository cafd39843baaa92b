import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsStore } from '../data/payments.store.js';
import { followIntent } from '../payments.jobs.js';
import { StripeEvents, type ProviderEvent } from '../stripe/stripe-events.js';
import { NoteAttempt } from './note-attempt.js';
import { RecordCheckout } from './record-checkout.js';
import { RecordPayout } from './record-payout.js';

export interface TakeProviderEventInput {
  /** The very bytes that came. */
  body: Buffer;
  signature: string;
}

/** Takes a webhook: signature first, then its id and its effect in one transaction, once. */
@Injectable()
export class TakeProviderEvent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly events: StripeEvents,
    private readonly recordCheckout: RecordCheckout,
    private readonly recordPayout: RecordPayout,
    private readonly noteAttempt: NoteAttempt,
    private readonly payments: PaymentsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws SignatureInvalid, EventMalformed: then it is not noted as taken */
  async execute({ body, signature }: TakeProviderEventInput): Promise<void> {
    const { id, type, about } = this.events.read(body, signature);
    const paymentId =
      about.kind === 'checkout' ? about.report.paymentId : about.kind === 'attempt' ? about.paymentId : null;
    const intentId = about.kind === 'money' ? about.intentId : null;
    await this.uow.run(async (tx) => {
      const isNew = await this.payments.noteEvent(tx, { id, type, paymentId, intentId }, this.clock.now());
      if (isNew) await this.act(tx, about);
    });
  }

  private async act(tx: Tx, about: ProviderEvent['about']): Promise<void> {
    if (about.kind === 'checkout') await this.recordCheckout.within(tx, about.report, 'told');
    if (about.kind === 'attempt' && about.paymentId) {
      await this.noteAttempt.within(tx, { paymentId: about.paymentId });
    }
    if (about.kind === 'money' && about.intentId) await tx.send(followIntent, { intentId: about.intentId });
    if (about.kind === 'payout' && about.payout) await this.recordPayout.within(tx, about.payout);
  }
}
