import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JobQueue } from './job-queue.js';
import { JOBS_SCHEMA } from './jobs-schema.js';

/** A running job says this often that it is still being done; one that ends sooner costs no statement. */
export const SIGN_OF_LIFE_SECONDS = 2;
/** Two signs may be late on a busy machine. After three missing ones the process counts as gone. */
const SILENT_SECONDS = 6;
const SECONDS_BETWEEN_LOOKS = 1;

interface SilentJob {
  queue: string;
  id: string;
  retryCount: number;
}

/**
 * Gives back the jobs of a process that was killed or cannot reach the database any more, so that another takes them
 * within seconds. Every worker looks; pg-boss's own look comes once a minute. A process that was only slow and goes on
 * does the work beside the other, which handlers allow, and pg-boss takes its late "done" for what it is.
 */
@Injectable()
export class AbandonedJobs implements OnModuleDestroy {
  private readonly logger = new Logger(AbandonedJobs.name);
  private timer: NodeJS.Timeout | undefined;
  private looking = Promise.resolve();

  constructor(
    private readonly queue: JobQueue,
    private readonly database: Database,
  ) {}

  watch(): void {
    this.timer = setTimeout(() => {
      this.looking = this.giveBack()
        .catch((error: unknown) =>
          this.logger.warn({ err: error }, 'Abandoned jobs could not be looked for.'),
        )
        .finally(() => this.timer && this.watch());
    }, SECONDS_BETWEEN_LOOKS * 1000);
  }

  async giveBack(): Promise<void> {
    for (const { queue, id, retryCount } of await this.silent()) {
      // By its attempt: what another process gave back and somebody took meanwhile is left alone.
      await this.queue.boss.fail(queue, { id, retryCount }, { message: 'The process that did it is gone.' });
      this.logger.warn({ queue, jobId: id }, 'A job whose process is gone was given back.');
    }
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.looking;
  }

  private async silent(): Promise<SilentJob[]> {
    const { rows } = await this.database.query<SilentJob>(
      `select name as queue, id, retry_count as "retryCount" from ${JOBS_SCHEMA}.job
       where state = 'active' and heartbeat_seconds is not null
         and heartbeat_on < now() - make_interval(secs => $1)
       order by heartbeat_on limit 100`,
      [SILENT_SECONDS],
    );
    return rows;
  }
}
