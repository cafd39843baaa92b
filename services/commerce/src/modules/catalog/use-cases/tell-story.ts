import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ProductsStore } from '../data/products.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';
import { ProductNotFound } from '../domain/catalog.errors.js';

/** Gives a product the story that stands on its page. */
@Injectable()
export class TellStory {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsStore,
    private readonly shop: ShopProductsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws ProductNotFound, also for another artisan's product */
  async execute({ artisanId, productId, story }: { artisanId: string; productId: string; story: Bilingual }) {
    await this.uow.run(async (tx) => {
      const product = await this.products.lock(tx, productId);
      if (product?.artisanId !== artisanId) throw new ProductNotFound({ slug: null });
      const facts = { ...product, story };
      await this.products.change(tx, productId, facts, this.clock.now());
      await this.shop.show(tx, [productId]);
    });
  }
}
