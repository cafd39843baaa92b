import type { DepositPercent } from '../../../../api/offers.js';
import type { Money } from '../../../kernel/money.js';
import { depositOf } from './deposit.js';
import type { PricedOrder, PricedProduct } from './pricing.js';

/** What may be made to order, and how much of it is asked first then. */
interface MaybeMade extends PricedProduct {
  madeToOrder: { depositPercent: DepositPercent } | null;
}

/**
 * What of a priced cart is due first, and of which lines, by product.
 *
 * @param isMade whether a product would be made for it, and is not there
 * @returns undefined where all of it is due at once
 */
export function depositOfCart<Product extends MaybeMade>(
  priced: PricedOrder<Product>,
  isMade: (productId: string) => boolean,
): { amount: Money; byProduct: ReadonlyMap<string, Money> } | undefined {
  const lines = priced.parcels.flatMap((parcel) =>
    parcel.lines.map(({ product: { id, madeToOrder }, total }) => ({
      ...{ id, total },
      percent: isMade(id) ? (madeToOrder?.depositPercent ?? null) : null,
    })),
  );
  const deposit = depositOf(lines, priced.shipping);
  return deposit && { amount: deposit.amount, byProduct: deposit.byLine };
}
