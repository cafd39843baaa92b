import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { sendRefund } from '../payments.jobs.js';
import { SendMoneyBack } from '../use-cases/send-money-back.js';

@HandlesJob(sendRefund)
export class SendRefund implements JobHandler<{ refundId: string }> {
  constructor(private readonly sendMoneyBack: SendMoneyBack) {}

  handle(payload: { refundId: string }): Promise<void> {
    return this.sendMoneyBack.execute(payload);
  }
}
