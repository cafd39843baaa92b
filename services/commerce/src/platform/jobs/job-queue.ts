import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Config } from '../config/config.js';
import { prepareOftenSaid } from '../database/prepare-often-said.js';
import { ProcessRole } from '../process-role.js';
import { JobRegistry } from './job-registry.js';
import type { JobOptions } from './define.js';
import { JOBS_SCHEMA } from './jobs-schema.js';

/**
 * That a running job shows signs of life at all; the least that pg-boss takes. How soon silence counts is
 * `AbandonedJobs`' matter.
 */
const HEARTBEAT_SECONDS = 10;

/** The one place that owns pg-boss: makes the queues at start. */
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
      // What is lost of fetching and finishing when the power goes is done again, as after a kill.
      options: '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan',
      // A pool's option that pg-boss hands on.
      ...{ onConnect: prepareOftenSaid },
      // The tables are the owner's work (`makeJobsSchema`): the service's role may not make any.
      migrate: false,
      supervise: role.runsJobs,
      schedule: role.runsJobs,
      useListenNotify: role.runsJobs,
    });
    this.boss.on('error', (error) => this.logger.error(error));
  }

  async onModuleInit(): Promise<void> {
    await this.boss.start();
    const existing = new Map((await this.boss.getQueues()).map((queue) => [queue.name, queue]));
    for (const { queue, options } of this.registry.handlers.values()) {
      const wanted = queueOptions(options);
      const found = existing.get(queue);
      if (!found) {
        await this.boss.createQueue(queue, {
          policy: options.policy === 'single' ? 'stately' : 'standard',
          ...wanted,
        });
      } else if (!isLike(found, wanted)) {
        // A queue that an older program made: its jobs follow the rules of this one from now on.
        await this.boss.updateQueue(queue, wanted);
      }
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    // Running handlers get time to end; what is cut off is tried again by the next worker.
    await this.boss.stop({ graceful: this.role.runsJobs, timeout: 10_000, close: true });
  }
}

/** What each job of these options carries. @param key of those of policy `single`, see `SendJobOptions` */
export function deliveryOptions(options: JobOptions, key?: string) {
  return {
    retryLimit: options.retries ?? 12,
    retryDelay: options.retryAfterSeconds ?? 2,
    retryBackoff: true,
    retryDelayMax: options.retryMaxSeconds ?? 300,
    expireInSeconds: options.timeoutSeconds ?? 120,
    ...(key === undefined ? {} : { singletonKey: key }),
    // Of a group one job is fetched at a time: a worker does not even try for a second one, which the queue's
    // unique index would refuse with an error in the database's log.
    ...(options.policy === 'single' ? { group: { id: key ?? 'all' } } : {}),
  };
}

function queueOptions(options: JobOptions) {
  const { retryLimit, retryDelay, retryBackoff, retryDelayMax, expireInSeconds } = deliveryOptions(options);
  return {
    retryLimit,
    retryDelay,
    retryBackoff,
    retryDelayMax,
    expireInSeconds,
    notify: true,
    heartbeatSeconds: HEARTBEAT_SECONDS,
  };
}

const isLike = (found: object, wanted: object): boolean =>
  Object.entries(wanted).every(([name, value]) => (found as Record<string, unknown>)[name] === value);
