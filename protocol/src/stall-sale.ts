import { canonicalBytes } from './canonical-json.js';
import { digestOf } from './digest.js';
import type { Hex } from './hex.js';

/** A sale at a stall as the seller's phone kept it, before anybody saw a receipt. What is empty was not said. */
export interface StallSale {
  /** A UUID of version 7, made on the phone. */
  id: string;
  pieceId: string;
  /** What was taken for it, in minor units. */
  price: string;
  currency: string;
  /** Why it was less than the piece costs. */
  priceReason: string;
  paid: 'cash' | 'transfer' | 'card-slip';
  /** The number of the card's slip. */
  slip: string;
  /** By the phone's clock, in UTC. */
  soldAt: string;
}

const FORMAT = 'stall-sale-v1';

/**
 * What a phone and the service agree on of a sale: the phone forgets a sale only when the service names this hash of it.
 *
 * @example stallSaleHash({ ...sale, soldAt: '2026-12-01T03:04:05.000Z' }).length // 66
 */
export function stallSaleHash(sale: StallSale): Hex {
  const { id, pieceId, price, currency, priceReason, paid, slip, soldAt } = sale;
  return digestOf(
    canonicalBytes({ format: FORMAT, id, pieceId, price, currency, priceReason, paid, slip, soldAt }),
  );
}
