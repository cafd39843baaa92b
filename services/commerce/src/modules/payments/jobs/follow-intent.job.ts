import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { followIntent } from '../payments.jobs.js';
import { FollowIntent } from '../use-cases/follow-intent.js';

@HandlesJob(followIntent)
export class OnFollowIntent implements JobHandler<{ intentId: string }> {
  constructor(private readonly follow: FollowIntent) {}

  handle(payload: { intentId: string }): Promise<void> {
    return this.follow.execute(payload);
  }
}
