import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PgBoss, type Db, type SendOptions } from 'pg-boss';
import { Config } from '../config/config.js';
import { ProcessRole } from '../process-role.js';
import { JobRegistry } from './job-registry.js';
import type { JobOptions } from './define.js';

/** The Postgres schema that holds the waiting jobs. */
export const JOBS_SCHEMA = 'jobs';

/** The one place that owns pg-boss: makes the queues at start and puts jobs into them. */
@Injectable()
export class JobQueue implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  readonly boss: PgBoss;

  constructor(
    config: Config,
    private readonly role: ProcessRole,
    private readonly registry: JobRegistry,
  ) {
    this.boss = new PgBoss({
      connectionString: config.databaseUrl,
      schema: JOBS_SCHEMA,
      application_name: 'daulang-jobs',
      max: role.pools.jobs,
      supervise: role.runsJobs,
      schedule: role.runsJobs,
      useListenNotify: role.runsJobs,
    });
    this.boss.on('error', (error) => this.logger.error(error));
  }

  async onModuleInit(): Promise<void> {
    await this.boss.start();
    const existing = new Set((await this.boss.getQueues()).map((queue) => queue.name));
    for (const { queue, options } of this.registry.handlers.values()) {
      if (existing.has(queue)) continue;
      await this.boss.createQueue(queue, {
        policy: options.policy === 'single' ? 'stately' : 'standard',
        notify: true,
        ...deliveryOptions(options),
      });
    }
  }

  /** Puts a job into a queue through `db`, the caller's transaction. */
  async send(db: Db, queue: string, payload: object, options: SendOptions): Promise<void> {
    await this.boss.send(queue, payload, { ...options, db });
  }

  async beforeApplicationShutdown(): Promise<void> {
    // Running handlers get time to end; what is cut off is tried again by the next worker.
    await this.boss.stop({ graceful: this.role.runsJobs, timeout: 10_000, close: true });
  }
}

export function deliveryOptions(options: JobOptions) {
  return {
    retryLimit: options.retries ?? 12,
    retryDelay: options.retryAfterSeconds ?? 2,
    retryBackoff: true,
    retryDelayMax: options.retryMaxSeconds ?? 300,
    expireInSeconds: options.timeoutSeconds ?? 120,
  };
}
