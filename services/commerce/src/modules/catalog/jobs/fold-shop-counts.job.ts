import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { foldShopCounts } from '../catalog.jobs.js';
import { ShopProductsStore } from '../data/shop-products.store.js';

@HandlesJob(foldShopCounts)
export class FoldShopCounts implements JobHandler<object> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly shop: ShopProductsStore,
  ) {}

  handle(): Promise<void> {
    return this.uow.run((tx) => this.shop.foldCounts(tx));
  }
}
