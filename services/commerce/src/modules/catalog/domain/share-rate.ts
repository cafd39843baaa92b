import type { z } from 'zod';
import type { priceShare } from '../../../../api/catalog.js';
import { allocate } from '../../../kernel/allocate.js';
import type { Money } from '../../../kernel/money.js';

export type ShareAccount = z.infer<typeof priceShare>['account'];

export interface ShareRate {
  account: ShareAccount;
  /** Parts of ten thousand; all of them together are ten thousand. */
  basisPoints: number;
}

/** A price in the shares of these rates; they always sum to the price. */
export function sharesOf(
  price: Money,
  rates: readonly ShareRate[],
): { account: ShareAccount; amount: Money; rateBasisPoints: number }[] {
  if (!rates.some(({ basisPoints }) => basisPoints > 0)) return [];
  const amounts = allocate(
    price,
    rates.map(({ basisPoints }) => BigInt(basisPoints)),
  );
  return rates.map(({ account, basisPoints }, index) => ({
    account,
    amount: amounts[index]!,
    rateBasisPoints: basisPoints,
  }));
}
