import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { ProductsStore, type Stock } from '../data/products.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';

/** What inventory says of a product's stock, kept beside it so that a list needs no other module. */
@Injectable()
export class RecordAvailability {
  constructor(
    private readonly products: ProductsStore,
    private readonly shop: ShopProductsStore,
  ) {}

  /** @param stocks each product once */
  async within(tx: Tx, stocks: readonly Stock[]): Promise<void> {
    const changed = await this.products.setStocks(tx, stocks);
    if (changed.length > 0) await this.shop.showStocks(tx, changed);
  }
}
