import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { EditionsStore } from '../data/editions.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';

/** Pieces that were promised are not made after all: of an edition others may have them. */
@Injectable()
export class GiveEditionPlacesBack {
  constructor(
    private readonly editions: EditionsStore,
    private readonly shop: ShopProductsStore,
  ) {}

  async within(tx: Tx, { productId, pieces }: { productId: string; pieces: number }): Promise<void> {
    if (pieces === 0) return;
    if (await this.editions.giveBack(tx, productId, pieces)) await this.shop.show(tx, [productId]);
  }
}
