import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../database/database.js';
import { JobRegistry } from './job-registry.js';
import { JOBS_SCHEMA } from './jobs-schema.js';

const AT_ONCE = 100;

interface DueJob {
  id: string;
  queue: string;
  data: unknown;
}

/**
 * Does what waits in the queues and is due by this process's clock, in order, where no worker runs: for a program that
 * lives through time that is past, so that what jobs bring about has the moment at which it was due, and not today's.
 */
@Injectable()
export class DueJobs {
  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
  ) {}

  /** Those too that the jobs themselves send. @throws what the first one throws that fails: it still waits then */
  async doAll(): Promise<void> {
    for (;;) {
      const due = await this.due();
      if (due.length === 0) return;
      for (const { queue, data } of alikeOnce(due)) {
        const { handler, source } = this.registry.handlers.get(queue)!;
        await handler.handle(source.schema.parse(data));
      }
      await this.database.query(`delete from ${JOBS_SCHEMA}.job where id = any($1)`, [
        due.map(({ id }) => id),
      ]);
    }
  }

  /** A job that may be done at once starts when it was written, by the database's clock, which knows nothing of ours. */
  private async due(): Promise<DueJob[]> {
    const { rows } = await this.database.query<DueJob>(
      `select id, name as queue, data from ${JOBS_SCHEMA}.job
       where state in ('created', 'retry') and name = any($1) and (start_after = created_on or start_after <= $2)
       order by created_on, id limit $3`,
      [[...this.registry.handlers.keys()], this.clock.now(), AT_ONCE],
    );
    return rows;
  }
}

/** What was asked for twice is done once. */
const alikeOnce = (jobs: readonly DueJob[]): DueJob[] => [
  ...new Map(jobs.map((job) => [`${job.queue} ${JSON.stringify(job.data)}`, job])).values(),
];
