import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { FORGOTTEN_AFTER_SECONDS, forgetPhotograph } from '../catalog.jobs.js';
import { OffersStore } from '../data/offers.store.js';
import { ProductsStore } from '../data/products.store.js';
import { OfferSeen } from '../domain/catalog.errors.js';
import { type OfferActor, ownProduct } from '../domain/offer.js';

/** Somebody thought better of it before anybody saw it. */
@Injectable()
export class DiscardOffer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsStore,
    private readonly offers: OffersStore,
  ) {}

  /** @throws ProductNotFound, also for another's @throws OfferSeen, also where there are pieces of it */
  async execute({ actor, id }: { actor: OfferActor; id: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const product = ownProduct(await this.products.lock(tx, id), actor);
      if (product.status !== 'draft' || (await this.products.countPieces(tx, id)) > 0) throw new OfferSeen();
      const photographs = await this.offers.photographsOf(tx, id);
      await this.offers.remove(tx, id);
      for (const { cid } of photographs)
        await tx.send(forgetPhotograph, { cid }, { startAfter: FORGOTTEN_AFTER_SECONDS });
    });
  }
}
