import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { prepareOftenSaid } from '../database/prepare-often-said.js';
import { ProcessRole } from '../process-role.js';
import { JobRegistry } from './job-registry.js';
import { JOBS_SCHEMA } from './jobs-schema.js';
import { makeQueues } from './queues.js';

/** The one place that owns pg-boss, which only a process that runs jobs loads: others write them (`new-jobs.ts`). */
@Injectable()
export class JobQueue implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  private started: PgBoss | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly role: ProcessRole,
    private readonly registry: JobRegistry,
  ) {}

  /** @throws where no jobs are run */
  get boss(): PgBoss {
    if (!this.started) throw new Error('This process runs no jobs.');
    return this.started;
  }

  async onModuleInit(): Promise<void> {
    await makeQueues(this.database, this.registry.handlers.values());
    if (this.role.runsJobs) this.started = await this.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    // Running handlers get time to end; what is cut off is tried again by the next worker.
    await this.started?.stop({ graceful: true, timeout: 10_000, close: true });
  }

  private async start(): Promise<PgBoss> {
    const { PgBoss } = await import('pg-boss');
    const boss = new PgBoss({
      connectionString: this.config.databaseUrl,
      schema: JOBS_SCHEMA,
      application_name: 'daulang-jobs',
      max: this.role.pools.jobs,
      // What is lost of fetching and finishing when the power goes is done again, as after a kill.
      options: '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan',
      // A pool's option that pg-boss hands on.
      ...{ onConnect: prepareOftenSaid },
      // The tables are the owner's work (`makeJobsSchema`): the service's role may not make any.
      migrate: false,
      useListenNotify: true,
    });
    boss.on('error', (error) => this.logger.error(error));
    await boss.start();
    return boss;
  }
}
