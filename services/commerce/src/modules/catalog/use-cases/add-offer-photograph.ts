import { Injectable } from '@nestjs/common';
import type { PhotographRole } from '../../../../api/studio.js';
import { Database } from '../../../platform/database/database.js';
import { RateLimits } from '../../../platform/http/rate-limits.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { StorePhotograph } from '../../media/index.js';
import { FORGOTTEN_AFTER_SECONDS, forgetPhotograph } from '../catalog.jobs.js';
import { OffersStore } from '../data/offers.store.js';
import { ProductsStore } from '../data/products.store.js';
import { OfferSeen, TooManyPhotographs } from '../domain/catalog.errors.js';
import { MOST_OFFER_PHOTOGRAPHS, type OfferActor, ownProduct } from '../domain/offer.js';
import type { Product } from '../domain/product.js';
import { PHOTOGRAPH_UPLOADS } from './add-photograph.js';

export interface AddOfferPhotographInput {
  actor: OfferActor;
  id: string;
  role: PhotographRole;
  /** As the phone made it: at most 1 MiB, no metadata. */
  bytes: Uint8Array;
}

/** A photograph of one made before, for what nobody has seen yet. The same bytes twice are one photograph. */
@Injectable()
export class AddOfferPhotograph {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly storePhotograph: StorePhotograph,
    private readonly products: ProductsStore,
    private readonly offers: OffersStore,
    private readonly rateLimits: RateLimits,
  ) {}

  /** @throws ProductNotFound, OfferSeen, TooManyPhotographs, TooManyRequests, and what `StorePhotograph` refuses */
  async execute({ actor, id, role, bytes }: AddOfferPhotographInput): Promise<void> {
    // Asked before the bytes are looked at and stored, and again under the lock.
    const { artisanId } = requireUnseen(ownProduct(await this.products.find(this.database, id), actor));
    await this.rateLimits.hit(`photographs/${artisanId}`, PHOTOGRAPH_UPLOADS);
    const { cid, width, height } = await this.storePhotograph.execute(bytes);
    await this.uow.run((tx) => tx.send(forgetPhotograph, { cid }, { startAfter: FORGOTTEN_AFTER_SECONDS }));
    await this.uow.run(async (tx) => {
      requireUnseen(ownProduct(await this.products.lock(tx, id), actor));
      await this.requireRoom(tx, id, cid);
      await this.offers.addPhotograph(tx, id, { cid, role, width, height });
    });
  }

  private async requireRoom(tx: Tx, id: string, cid: string): Promise<void> {
    const others = (await this.offers.photographsOf(tx, id)).filter((other) => other.cid !== cid);
    if (others.length >= MOST_OFFER_PHOTOGRAPHS)
      throw new TooManyPhotographs({ most: MOST_OFFER_PHOTOGRAPHS });
  }
}

function requireUnseen(product: Product): Product {
  if (product.status !== 'draft') throw new OfferSeen();
  return product;
}
