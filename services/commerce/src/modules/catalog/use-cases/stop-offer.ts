import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { OffersStore } from '../data/offers.store.js';
import { ProductsStore } from '../data/products.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';
import { OfferNotOpen } from '../domain/catalog.errors.js';
import { type OfferActor, offerRoleOf, ownProduct } from '../domain/offer.js';

/** No more of it is ordered from now on. What was ordered is made, and pieces that are there stay for sale. */
@Injectable()
export class StopOffer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsStore,
    private readonly offers: OffersStore,
    private readonly shop: ShopProductsStore,
    private readonly clock: Clock,
  ) {}

  /** Stopped twice is stopped once. @throws ProductNotFound, also for another's @throws OfferNotOpen where it never was */
  async execute({ actor, id }: { actor: OfferActor; id: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const product = ownProduct(await this.products.lock(tx, id), actor);
      if (product.status === 'draft') throw new OfferNotOpen();
      if (product.kind === 'stock') return;
      await this.offers.say(tx, product, {
        ...{ terms: null, price: product.price.amount },
        ...{ actor: actor.userId, role: offerRoleOf(actor), at: this.clock.now() },
      });
      await this.shop.show(tx, [id]);
    });
  }
}
