import { Injectable } from '@nestjs/common';
import { Changes } from '../../../platform/database/changes.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { SalePricesStore } from '../data/sale-prices.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';

/**
 * Writes anew what the shop shows of products whose sale has begun or ended. It is done by whoever looks first after
 * that moment, before they are answered; who looks at the same time waits for it.
 */
@Injectable()
export class TurnPrices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sales: SalePricesStore,
    private readonly shop: ShopProductsStore,
    private readonly changes: Changes,
  ) {}

  async execute(): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.changes.takeDue(tx, 'shop');
      const productIds = await this.sales.takeTurns(tx);
      if (productIds.length > 0) await this.shop.show(tx, productIds);
    });
  }
}
