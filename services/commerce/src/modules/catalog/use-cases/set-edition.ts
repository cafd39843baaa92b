import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { EditionsStore } from '../data/editions.store.js';
import { ProductsStore } from '../data/products.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';
import { EditionFixed, EditionTooSmall } from '../domain/catalog.errors.js';
import { type OfferActor, ownProduct } from '../domain/offer.js';

/**
 * Of a product there will be so many pieces and never more. Said once, before any of it is made to order: what buyers were told of how
 * few there are is never changed. Pieces that have their certificates get their numbers now.
 */
@Injectable()
export class SetEdition {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsStore,
    private readonly editions: EditionsStore,
    private readonly shop: ShopProductsStore,
  ) {}

  /** Said twice it is said once. @throws ProductNotFound, also for another's @throws EditionFixed, EditionTooSmall */
  async execute({ actor, id, pieces }: { actor: OfferActor; id: string; pieces: number }): Promise<void> {
    await this.uow.run(async (tx) => {
      const product = ownProduct(await this.products.lock(tx, id), actor);
      if (product.editionOf === pieces) return;
      const isFixed = product.editionOf !== null || product.kind === 'made-to-order';
      if (isFixed || (await this.editions.wasOffered(tx, id))) throw new EditionFixed();
      const made = await this.products.countPieces(tx, id);
      if (made > pieces) throw new EditionTooSmall({ made });
      await this.editions.set(tx, id, pieces, made);
      await this.editions.number(tx, [id]);
      await this.shop.show(tx, [id]);
    });
  }
}
