import { Injectable, Logger } from '@nestjs/common';
import type { JobWithMetadata } from 'pg-boss';
import { errorForLog } from '../logging/error-for-log.js';
import { AbandonedJobs, SIGN_OF_LIFE_SECONDS } from './abandoned-jobs.js';
import { deliveryOptions, JobQueue } from './job-queue.js';
import { JobRegistry, type RegisteredHandler } from './job-registry.js';

/** Runs the handlers. Started by the worker process only (and by tests). */
@Injectable()
export class JobWorker {
  private readonly logger = new Logger(JobWorker.name);

  constructor(
    private readonly queue: JobQueue,
    private readonly registry: JobRegistry,
    private readonly abandoned: AbandonedJobs,
  ) {}

  async start(): Promise<void> {
    for (const registered of this.registry.handlers.values()) {
      const workers = registered.options.concurrency ?? 1;
      for (let i = 0; i < workers; i += 1) await this.listen(registered);
      const { schedule } = registered.options;
      if (schedule) {
        const options = deliveryOptions(registered.options);
        await this.queue.boss.schedule(registered.queue, schedule, {}, options);
      }
    }
    this.abandoned.watch();
    this.logger.log(`Works on ${this.registry.handlers.size} queues.`);
  }

  private async listen({ queue, source, options, handler }: RegisteredHandler): Promise<void> {
    const poll = options.pollEverySeconds ?? 2;
    const { boss } = this.queue;
    const worker: { id?: string } = {};
    worker.id = await boss.work(
      queue,
      {
        batchSize: 1,
        pollingIntervalSeconds: poll,
        notifyPollingIntervalSeconds: poll,
        includeMetadata: true,
        heartbeatRefreshSeconds: SIGN_OF_LIFE_SECONDS,
        ...(options.policy === 'single' ? { groupConcurrency: 1 } : {}),
      },
      async ([job]: JobWithMetadata<object>[]) => {
        if (!job) return;
        // Where one job was another may wait: look again at its end instead of after the polling interval.
        if (worker.id) boss.notifyWorker(worker.id);
        try {
          await handler.handle(source.schema.parse(job.data));
        } catch (error) {
          const what = { err: error, queue, jobId: job.id };
          if (job.retryCount < job.retryLimit)
            this.logger.warn(what, 'A job failed and will be tried again.');
          else this.logger.error(what, 'A job failed for the last time and waits for somebody to look.');
          // pg-boss keeps all that the error carries in the job's row: give it what a log may know.
          throw Object.assign(new Error(), errorForLog(error));
        }
      },
    );
  }
}
