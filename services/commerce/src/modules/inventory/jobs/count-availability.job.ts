import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { countAvailability } from '../inventory.jobs.js';
import { RefreshAvailability } from '../use-cases/refresh-availability.js';

@HandlesJob(countAvailability)
export class CountAvailability implements JobHandler<{ productId: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly refresh: RefreshAvailability,
  ) {}

  async handle({ productId }: { productId: string }): Promise<void> {
    await this.uow.run((tx) => this.refresh.within(tx, productId));
  }
}
