import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { paymentRefunded } from '../../payments/index.js';
import { NoteRefund, type NoteRefundInput } from '../use-cases/note-refund.js';

@ListensTo(paymentRefunded, 'ordering')
export class OnPaymentRefunded implements JobHandler<NoteRefundInput> {
  constructor(private readonly noteRefund: NoteRefund) {}

  handle(payload: NoteRefundInput): Promise<void> {
    return this.noteRefund.execute(payload);
  }
}
