import { Logger } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { followChain, sendWaitingCalls } from '../chain.jobs.js';
import { FollowChain } from '../use-cases/follow-chain.js';

/** While something is on its way the chain is looked at this often. */
const SECONDS_BETWEEN_LOOKS = 1;

@HandlesJob(followChain)
export class OnFollowChain implements JobHandler<object> {
  private readonly logger = new Logger(OnFollowChain.name);

  constructor(
    private readonly config: Config,
    private readonly follow: FollowChain,
    private readonly uow: UnitOfWork,
  ) {}

  async handle(): Promise<void> {
    if (!this.config.chain) return;
    try {
      await this.follow.execute();
    } catch (error) {
      // The shop goes on without the chain; the next look comes anyway.
      this.logger.warn({ err: error }, 'The chain could not be read.');
    }
    if (!(await this.follow.isAwaited())) return;
    await this.uow.run(async (tx) => {
      await tx.send(sendWaitingCalls, {});
      await tx.send(followChain, {}, { startAfter: SECONDS_BETWEEN_LOOKS });
    });
  }
}
