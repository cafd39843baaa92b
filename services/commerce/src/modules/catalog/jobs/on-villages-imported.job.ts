import { type JobHandler, ListensTo } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { villagesImported } from '../../villages/index.js';
import { ShopProductsStore } from '../data/shop-products.store.js';

/** Cards and pages name crafts and villages as they were called when they were written. */
@ListensTo(villagesImported, 'catalog')
export class OnVillagesImported implements JobHandler<object> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly shop: ShopProductsStore,
  ) {}

  async handle(): Promise<void> {
    let last: string | undefined;
    do last = await this.uow.run((tx) => this.shop.showNext(tx, last));
    while (last !== undefined);
  }
}
