import { Injectable } from '@nestjs/common';
import { moneyFromWire } from '../../../../api/money.js';
import type { OfferTerms } from '../../../../api/offers.js';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { OffersStore } from '../data/offers.store.js';
import { ProductsStore } from '../data/products.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';
import { OfferWithoutPhotograph } from '../domain/catalog.errors.js';
import { type OfferActor, offerRoleOf, ownProduct } from '../domain/offer.js';
import { CountProducts } from './count-products.js';

export interface SetOfferTermsInput {
  actor: OfferActor;
  id: string;
  terms: OfferTerms;
}

/**
 * From now on a product is made to order like this: for the first time, otherwise than before, or again. What was ordered keeps what
 * its buyer was promised. Said twice, it is one fact.
 */
@Injectable()
export class SetOfferTerms {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsStore,
    private readonly offers: OffersStore,
    private readonly shop: ShopProductsStore,
    private readonly countProducts: CountProducts,
    private readonly clock: Clock,
  ) {}

  /** @throws ProductNotFound, also for another's @throws OfferWithoutPhotograph */
  async execute({ actor, id, terms }: SetOfferTermsInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const product = ownProduct(await this.products.lock(tx, id), actor);
      const photographs = await this.offers.photographsOf(tx, id);
      if (photographs.length === 0) throw new OfferWithoutPhotograph();
      const { capacityPerWeek, leadTimeDays, depositPercent } = terms;
      const price = moneyFromWire(terms.price).amount;
      const { madeToOrder: now } = product;
      if (
        now?.capacityPerWeek === capacityPerWeek &&
        now.leadTimeDays === leadTimeDays &&
        now.depositPercent === depositPercent &&
        product.price.amount === price
      )
        return;
      await this.offers.say(tx, product, {
        ...{ terms: { capacityPerWeek, leadTimeDays, depositPercent }, price },
        ...{ actor: actor.userId, role: offerRoleOf(actor), at: this.clock.now() },
      });
      await this.shop.show(tx, [id]);
      if (product.status === 'draft') await this.countProducts.within(tx, [id]);
    });
  }
}
