import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { EditionsStore } from '../data/editions.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';
import { EditionFull } from '../domain/catalog.errors.js';

/** Pieces of a product are begun or promised. Of an edition there are never more than its number; of anything else as many as are wanted. */
@Injectable()
export class TakeEditionPlaces {
  constructor(
    private readonly editions: EditionsStore,
    private readonly shop: ShopProductsStore,
  ) {}

  /** @throws EditionFull; nothing is taken then */
  async within(tx: Tx, { productId, pieces }: { productId: string; pieces: number }): Promise<void> {
    const taken = await this.editions.take(tx, productId, pieces);
    if (!taken) return;
    if (!taken.isTaken) throw new EditionFull({ productId, left: taken.left });
    await this.shop.show(tx, [productId]);
  }
}
