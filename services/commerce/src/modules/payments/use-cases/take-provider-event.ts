import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsStore } from '../data/payments.store.js';
import { StripeCheckout } from '../stripe/stripe-checkout.js';
import { RecordCheckout } from './record-checkout.js';

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
    private readonly stripe: StripeCheckout,
    private readonly record: RecordCheckout,
    private readonly payments: PaymentsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws SignatureInvalid */
  async execute({ body, signature }: TakeProviderEventInput): Promise<void> {
    const { id, type, report } = this.stripe.readEvent(body, signature);
    const paymentId = report?.paymentId ?? null;
    await this.uow.run(async (tx) => {
      const isNew = await this.payments.noteEvent(
        tx,
        { id, type, paymentId: uuidOrNull(paymentId) },
        this.clock.now(),
      );
      if (isNew && report) await this.record.within(tx, report);
    });
  }
}

/** Another integration on the same account may put what it likes into its metadata. */
function uuidOrNull(text: string | null): string | null {
  return text !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : null;
}
