import { stallSaleHash } from '@daulang/protocol';
import type { KeptSale, SaleRefusal } from '../../../../api/stall.js';
import type { Money } from '../../../kernel/money.js';

/** Where a piece is that a phone had along. */
export type TakingState =
  // Of a receipt that lies beside, and of one whose sale was taken back.
  'along' | 'sold' | 'brought-back' | 'called-back' | 'withdrawn' | 'spare' | 'undone';

/** Why a sale is not simply counted. */
export type LateBecause = 'called-back' | 'brought-back' | 'sold-before' | 'withdrawn';

/** What of a taking decides about a sale. */
export interface TakingToSell {
  state: TakingState;
  price: Money;
}

/**
 * Why a sale cannot be what it says, however it came to be sent; undefined when it can. Where the piece is by now is no
 * reason: the money was taken, and is not to be forgotten.
 */
export function faultOf(
  { hash, ...sale }: KeptSale,
  taking: TakingToSell | undefined,
  { takesTransfers }: { takesTransfers: boolean },
): SaleRefusal | undefined {
  if (hash !== stallSaleHash(sale)) return 'stall.sale-hash-wrong';
  if (!taking) return 'stall.piece-never-along';
  const price = BigInt(sale.price);
  if (price > taking.price.amount || sale.currency !== taking.price.currency) return 'stall.price-too-high';
  if (price < taking.price.amount && sale.priceReason === '') return 'stall.price-reason-missing';
  if (sale.paid === 'card-slip' && sale.slip === '') return 'stall.slip-missing';
  if (sale.paid === 'transfer' && !takesTransfers) return 'stall.transfers-not-taken';
  return undefined;
}

/** What is known of a piece beside the sale; undefined when it is with the phone. */
export function lateBecause({ state }: Pick<TakingToSell, 'state'>): LateBecause | undefined {
  if (state === 'along') return undefined;
  return state === 'sold' || state === 'spare' || state === 'undone' ? 'sold-before' : state;
}

/** When a piece was sold, for the books: phones have wrong clocks, but nobody sells what they do not have yet, nor tomorrow. */
export function soldAtOf(told: Date, takenAt: Date, now: Date): Date {
  return new Date(Math.min(Math.max(told.getTime(), takenAt.getTime()), now.getTime()));
}
