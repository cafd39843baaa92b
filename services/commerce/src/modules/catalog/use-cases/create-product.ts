import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Names } from '../data/names.js';
import { ProductsStore } from '../data/products.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';
import type { Photograph } from '../domain/piece.js';
import type { MadeToOrder, ProductFacts } from '../domain/product.js';
import { slugOf } from '../domain/slug.js';
import { CountProducts } from './count-products.js';

export interface CreateProductInput {
  artisanId: string;
  facts: Omit<ProductFacts, 'villageSlug'>;
  /** A workshop's promise: the product is public at once. Null: it waits for its first certified piece. */
  madeToOrder: MadeToOrder | null;
  /** Pictures already in the block store; a stock product takes those of its first certified piece. */
  pictures: Photograph[];
}

/** A product before its pieces: for what is made to order, and to tell a story that no draft carries. */
@Injectable()
export class CreateProduct {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly names: Names,
    private readonly products: ProductsStore,
    private readonly shop: ShopProductsStore,
    private readonly countProducts: CountProducts,
    private readonly clock: Clock,
  ) {}

  /** @throws CraftUnknown */
  async execute({ artisanId, facts, madeToOrder, pictures }: CreateProductInput) {
    const place = await this.names.placeOf(artisanId, facts.craftSlug);
    const now = this.clock.now();
    const product = {
      ...facts,
      id: newId(now.getTime()),
      villageSlug: place.villageSlug,
      cooperativeId: place.cooperativeId,
      artisanId,
      kind: madeToOrder ? ('made-to-order' as const) : ('stock' as const),
      status: madeToOrder ? ('published' as const) : ('draft' as const),
      madeToOrder,
    };
    return this.uow.run(async (tx) => {
      const slug = await this.products.add(tx, product, slugOf(facts.title.vi), now);
      await this.products.setPictures(tx, product.id, pictures);
      if (product.status === 'published') await this.open(tx, product.id);
      return { productId: product.id, slug };
    });
  }

  private async open(tx: Tx, productId: string): Promise<void> {
    await this.shop.show(tx, [productId]);
    await this.countProducts.within(tx, [productId]);
  }
}
