import { Injectable, Logger } from '@nestjs/common';
import type { JobResult, JobWithMetadata } from 'pg-boss';
import { errorForLog } from '../logging/error-for-log.js';
import { AbandonedJobs, SIGN_OF_LIFE_SECONDS } from './abandoned-jobs.js';
import { isForMany } from './handler.js';
import { JobQueue } from './job-queue.js';
import { deliveryOptions } from './queues.js';
import { JobRegistry, type RegisteredHandler } from './job-registry.js';
import { Turns } from './turns.js';

type Fetched = JobWithMetadata<object>;

/** Runs the handlers. Started by the worker process only (and by tests). */
@Injectable()
export class JobWorker {
  private readonly logger = new Logger(JobWorker.name);

  constructor(
    private readonly queue: JobQueue,
    private readonly registry: JobRegistry,
    private readonly abandoned: AbandonedJobs,
    private readonly turns: Turns,
  ) {}

  async start(): Promise<void> {
    for (const registered of this.registry.handlers.values()) {
      await this.listen(registered);
      const { schedule } = registered.options;
      if (schedule) {
        const options = deliveryOptions(registered.options);
        await this.queue.boss.schedule(registered.queue, schedule, {}, options);
      }
    }
    this.abandoned.watch();
    this.turns.start();
    this.logger.log(`Works on ${this.registry.handlers.size} queues.`);
  }

  private async listen(registered: RegisteredHandler): Promise<void> {
    const { queue, options } = registered;
    const poll = options.pollEverySeconds ?? 2;
    const atOnce = options.concurrency ?? 1;
    const { boss } = this.queue;
    const worker: { id?: string } = {};
    worker.id = await boss.work(
      queue,
      {
        batchSize: atOnce,
        pollingIntervalSeconds: poll,
        notifyPollingIntervalSeconds: poll,
        includeMetadata: true,
        perJobResults: true,
        heartbeatRefreshSeconds: SIGN_OF_LIFE_SECONDS,
        ...(options.policy === 'single' ? { groupConcurrency: 1 } : {}),
      },
      async (jobs: Fetched[]) => {
        // Where as many were as could be taken, another may wait: look again at their end, not at the next poll.
        if (worker.id && jobs.length === atOnce) boss.notifyWorker(worker.id);
        return this.doAll(registered, jobs);
      },
    );
  }

  /** What was asked for twice is done once: the handler reads how things stand after both were asked. */
  private async doAll(registered: RegisteredHandler, jobs: readonly Fetched[]): Promise<JobResult[]> {
    const alike = new Map<string, Fetched[]>();
    for (const job of jobs) {
      const what = JSON.stringify(job.data);
      alike.set(what, [...(alike.get(what) ?? []), job]);
    }
    if (
      await this.didTogether(
        registered,
        [...alike.values()].map(([one]) => one!),
      )
    ) {
      return jobs.map(({ id }) => ({ id, status: 'completed' }));
    }
    const done = [...alike.values()].map(async (same): Promise<JobResult[]> => {
      const failure = await this.failureOf(registered, same[0]!);
      return same.map(({ id }) =>
        failure ? { id, status: 'failed', output: failure } : { id, status: 'completed' },
      );
    });
    return (await Promise.all(done)).flat();
  }

  private async didTogether(
    { queue, source, handler }: RegisteredHandler,
    jobs: readonly Fetched[],
  ): Promise<boolean> {
    if (jobs.length < 2 || !isForMany(handler)) return false;
    try {
      await handler.handleAll(jobs.map(({ data }) => source.schema.parse(data)));
      return true;
    } catch (error) {
      this.logger.warn({ err: error, queue }, 'Jobs could not be done together and are done one by one.');
      return false;
    }
  }

  private async failureOf(
    { queue, source, handler }: RegisteredHandler,
    job: Fetched,
  ): Promise<Error | undefined> {
    try {
      await handler.handle(source.schema.parse(job.data));
      return undefined;
    } catch (error) {
      const what = { err: error, queue, jobId: job.id };
      if (job.retryCount < job.retryLimit) this.logger.warn(what, 'A job failed and will be tried again.');
      else this.logger.error(what, 'A job failed for the last time and waits for somebody to look.');
      // pg-boss keeps all that the error carries in the job's row: give it what a log may know.
      return Object.assign(new Error(), errorForLog(error));
    }
  }
}
