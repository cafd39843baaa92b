import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.js';
import { Turns } from '../../src/platform/jobs/turns.js';
import type { RunningService } from './service.js';

/** From now on the service's jobs wait, and it takes no turns. */
export async function layDownWork(service: RunningService): Promise<void> {
  await service.get(Turns).onModuleDestroy();
  const { boss } = service.get(JobQueue);
  for (const { queue } of service.get(JobRegistry).handlers.values()) await boss.offWork(queue);
}
