import type { Bilingual } from '../../../../api/text.js';
import type { Money } from '../../../kernel/money.js';

export type ProductKind = 'stock' | 'made-to-order';
export type ProductStatus = 'draft' | 'published' | 'retired';

/** What a shop page tells of a product. */
export interface ProductFacts {
  villageSlug: string;
  craftSlug: string;
  title: Bilingual;
  story: Bilingual;
  technique: Bilingual;
  materials: Bilingual;
  dimensionsMm: { length: number; width: number; height: number } | null;
  weightGrams: number | null;
  price: Money;
}

/** A workshop's promise for what is made when it is ordered. */
export interface MadeToOrder {
  capacityPerWeek: number;
  leadTimeDays: number;
}

export interface Product extends ProductFacts {
  id: string;
  slug: string;
  cooperativeId: string;
  artisanId: string;
  kind: ProductKind;
  status: ProductStatus;
  madeToOrder: MadeToOrder | null;
}

export interface Availability {
  state: 'in-stock' | 'made-to-order' | 'sold-out';
  pieces: number;
  leadTimeDays: number | null;
  /** When no piece is free but somebody is buying one: when it may be free again (ISO 8601). */
  freeAgainAt: string | null;
}

/** What a buyer can do about it now: take a piece, have one made, or neither. */
export function availabilityOf(
  product: { kind: ProductKind; leadTimeDays: number | null },
  availablePieces: number,
  freeAgainAt: Date | null,
): Availability {
  const { kind, leadTimeDays } = product;
  if (availablePieces > 0) {
    return { state: 'in-stock', pieces: availablePieces, leadTimeDays, freeAgainAt: null };
  }
  return {
    state: kind === 'made-to-order' ? 'made-to-order' : 'sold-out',
    pieces: 0,
    leadTimeDays,
    freeAgainAt: freeAgainAt?.toISOString() ?? null,
  };
}
