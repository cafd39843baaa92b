import { Injectable } from '@nestjs/common';
import { moneyFromWire } from '../../../../api/money.js';
import type { BeginOfferRequest } from '../../../../api/offers.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { money } from '../../../kernel/money.js';
import { Idempotency, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Directory } from '../../accounts/index.js';
import { Names } from '../data/names.js';
import { OffersStore } from '../data/offers.store.js';
import { ProductsStore } from '../data/products.store.js';
import { OfferMakerUnknown, TooManyOffers } from '../domain/catalog.errors.js';
import { MOST_UNSEEN_OFFERS, type OfferActor } from '../domain/offer.js';
import { slugOf } from '../domain/slug.js';

export interface BeginOfferInput {
  actor: OfferActor;
  /** Who is to make it. */
  artisanId: string;
  words: BeginOfferRequest;
}

/** Somebody offers to make something: a product of which there is no piece, and which nobody sees before it has its terms. */
@Injectable()
export class BeginOffer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly names: Names,
    private readonly products: ProductsStore,
    private readonly offers: OffersStore,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** @throws OfferMakerUnknown, also for another cooperative's @throws CraftUnknown, TooManyOffers */
  async once(request: IdempotentRequest, input: BeginOfferInput): Promise<{ id: string }> {
    const { actor, artisanId, words } = input;
    const artisan = await this.directory.artisan(artisanId);
    if (artisan?.cooperativeId !== actor.cooperativeId) throw new OfferMakerUnknown();
    const { villageSlug } = await this.names.placeOf(artisanId, words.craftSlug);
    return this.uow.run((tx) =>
      this.idempotency.once(tx, request, async () => {
        if ((await this.offers.countUnseen(tx, artisanId)) >= MOST_UNSEEN_OFFERS)
          throw new TooManyOffers({ most: MOST_UNSEEN_OFFERS });
        const now = this.clock.now();
        const id = newId(now.getTime());
        const { craftSlug, title, story, technique, materials } = words;
        const { amount, currency } = moneyFromWire(words.price);
        const product = {
          ...{ id, cooperativeId: actor.cooperativeId, artisanId, villageSlug, craftSlug },
          ...{ title, story, technique, materials, dimensionsMm: null, weightGrams: null },
          ...({ kind: 'stock', status: 'draft', madeToOrder: null } as const),
          price: money(amount, currency),
        };
        await this.products.add(tx, product, slugOf(title.vi), now);
        return { id };
      }),
    );
  }
}
