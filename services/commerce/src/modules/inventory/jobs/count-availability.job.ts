import { HandlesJob, type ManyHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { countAvailability } from '../inventory.jobs.js';
import { RefreshAvailability } from '../use-cases/refresh-availability.js';

@HandlesJob(countAvailability)
export class CountAvailability implements ManyHandler<{ productId: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly refresh: RefreshAvailability,
  ) {}

  handle(product: { productId: string }): Promise<void> {
    return this.handleAll([product]);
  }

  async handleAll(products: readonly { productId: string }[]): Promise<void> {
    const ids = products.map(({ productId }) => productId);
    await this.uow.run((tx) => this.refresh.within(tx, ids));
  }
}
