import type { OfferRole } from '../../../../api/offers.js';
import { ProductNotFound } from './catalog.errors.js';
import type { Product } from './product.js';

/** An artisan or their helper for themselves, or an officer for the artisans of their cooperative. */
export interface OfferActor {
  userId: string;
  role: 'artisan' | 'helper' | 'officer' | 'treasurer';
  cooperativeId: string;
  artisanId: string | null;
}

/** So many an artisan prepares at once; more is a fault, or somebody filling the disk. */
export const MOST_UNSEEN_OFFERS = 20;

/** A product's page shows so many, and a phone that prepares one sends no more. */
export const MOST_OFFER_PHOTOGRAPHS = 6;

/** Whose offers somebody sees to: an artisan's, or a whole cooperative's. */
export const makerOf = ({ role, artisanId }: OfferActor): string | null =>
  role === 'artisan' || role === 'helper' ? artisanId : null;

export const offerRoleOf = ({ role }: OfferActor): OfferRole =>
  role === 'artisan' ? 'maker' : role === 'helper' ? 'helper' : 'officer';

/**
 * The product, if it is this artisan's or this cooperative's. Another's and none look the same from outside.
 *
 * @throws ProductNotFound
 */
export function ownProduct(product: Product | undefined, actor: OfferActor): Product {
  const makerId = makerOf(actor);
  const isOwn = product?.cooperativeId === actor.cooperativeId && [null, product.artisanId].includes(makerId);
  if (!product || !isOwn || product.status === 'retired') throw new ProductNotFound({ slug: null });
  return product;
}
