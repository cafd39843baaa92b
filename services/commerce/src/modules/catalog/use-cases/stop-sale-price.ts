import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { ProductsStore } from '../data/products.store.js';
import { SalePricesStore } from '../data/sale-prices.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';
import { SaleNotFound } from '../domain/catalog.errors.js';

/** From now on the usual price holds again; what was ordered keeps what it cost. */
@Injectable()
export class StopSalePrice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsStore,
    private readonly sales: SalePricesStore,
    private readonly shop: ShopProductsStore,
  ) {}

  /** Stopped twice is stopped once. @throws SaleNotFound, also for another cooperative's */
  async execute({ officer, id }: { officer: OfficerActor; id: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const productId = await this.sales.productOf(tx, id);
      const product = productId === undefined ? undefined : await this.products.lock(tx, productId);
      if (productId === undefined || product?.cooperativeId !== officer.cooperativeId)
        throw new SaleNotFound();
      await this.sales.stop(tx, id);
      await this.shop.show(tx, [productId]);
    });
  }
}
