import { Changes } from '../../../platform/database/changes.js';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { foldShopCounts } from '../catalog.jobs.js';
import { ShopProductsStore } from '../data/shop-products.store.js';

@HandlesJob(foldShopCounts)
export class FoldShopCounts implements JobHandler<object> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly shop: ShopProductsStore,
    private readonly changes: Changes,
  ) {}

  handle(): Promise<void> {
    return this.uow.run(async (tx) => {
      await this.shop.foldCounts(tx);
      await this.changes.addUp(tx, 'shop');
    });
  }
}
