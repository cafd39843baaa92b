import { Config } from '../../../platform/config/config.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { sendWaitingCalls } from '../chain.jobs.js';
import { SendWaitingCalls } from '../use-cases/send-waiting-calls.js';

@HandlesJob(sendWaitingCalls)
export class OnSendWaitingCalls implements JobHandler<object> {
  constructor(
    private readonly config: Config,
    private readonly calls: SendWaitingCalls,
  ) {}

  async handle(): Promise<void> {
    if (this.config.chain) await this.calls.execute();
  }
}
