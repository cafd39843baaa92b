import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { followTokens } from '../returns.jobs.js';
import { FollowTokens } from '../use-cases/follow-tokens.js';

@HandlesJob(followTokens)
export class OnFollowTokens implements JobHandler<object> {
  constructor(private readonly follow: FollowTokens) {}

  handle(): Promise<void> {
    return this.follow.execute();
  }
}
