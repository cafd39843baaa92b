import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { paymentTried } from '../../payments/index.js';
import { NotePaymentAttempt } from '../use-cases/note-payment-attempt.js';

@ListensTo(paymentTried, 'ordering')
export class OnPaymentTried implements JobHandler<{ orderId: string }> {
  constructor(private readonly notePaymentAttempt: NotePaymentAttempt) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.notePaymentAttempt.execute(payload);
  }
}
