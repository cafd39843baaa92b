import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { FORGOTTEN_AFTER_SECONDS, forgetPhotograph } from '../catalog.jobs.js';
import { OffersStore } from '../data/offers.store.js';
import { ProductsStore } from '../data/products.store.js';
import { OfferSeen } from '../domain/catalog.errors.js';
import { type OfferActor, ownProduct } from '../domain/offer.js';

/** Takes a photograph back of what nobody has seen yet; it goes for good after a while. */
@Injectable()
export class RemoveOfferPhotograph {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsStore,
    private readonly offers: OffersStore,
  ) {}

  /** @throws ProductNotFound, also for another's @throws OfferSeen */
  async execute({ actor, id, cid }: { actor: OfferActor; id: string; cid: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const product = ownProduct(await this.products.lock(tx, id), actor);
      if (product.status !== 'draft') throw new OfferSeen();
      if (await this.offers.removePhotograph(tx, id, cid))
        await tx.send(forgetPhotograph, { cid }, { startAfter: FORGOTTEN_AFTER_SECONDS });
    });
  }
}
