import type { Tx } from '../../../platform/tx.js';
import { ListensTo, type PromptHandler } from '../../../platform/jobs/handler.js';
import { paymentSettled } from '../../payments/index.js';
import { TakePayment, type TakePaymentInput } from '../use-cases/take-payment.js';

@ListensTo(paymentSettled, 'ordering', { concurrency: 8, retries: 150 })
export class OnPaymentSettled implements PromptHandler<TakePaymentInput> {
  constructor(private readonly takePayment: TakePayment) {}

  handle(payload: TakePaymentInput): Promise<void> {
    return this.takePayment.execute(payload);
  }

  within(tx: Tx, payload: TakePaymentInput): Promise<boolean> {
    return this.takePayment.within(tx, payload);
  }
}
