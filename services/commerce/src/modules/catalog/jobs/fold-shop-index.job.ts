import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { foldShopIndex } from '../catalog.jobs.js';
import { ShopIndexStore } from '../data/shop-index.store.js';

@HandlesJob(foldShopIndex)
export class FoldShopIndex implements JobHandler<object> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly index: ShopIndexStore,
  ) {}

  async handle(): Promise<void> {
    await this.uow.run((tx) => this.index.fold(tx));
  }
}
