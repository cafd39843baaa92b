import type { DepositPercent } from '../../../../api/offers.js';
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
  /** How much of its price is asked for first, in per cent; 100: all of it. */
  depositPercent: DepositPercent;
}

export interface Product extends ProductFacts {
  id: string;
  slug: string;
  cooperativeId: string;
  artisanId: string;
  kind: ProductKind;
  status: ProductStatus;
  madeToOrder: MadeToOrder | null;
  /** How many there will ever be; null for no edition. */
  editionOf: number | null;
}
