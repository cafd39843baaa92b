import type { Bilingual } from '../../../../api/text.js';
import type { PhotographRole, PieceState } from '../../../../api/studio.js';
import type { Money } from '../../../kernel/money.js';

export interface Photograph {
  cid: string;
  role: PhotographRole;
  width: number;
  height: number;
}

/** What an artisan says of a piece. Lengths in millimetres, weight in grams. */
export interface PieceFacts {
  craftSlug: string;
  title: Bilingual;
  technique: Bilingual;
  materials: Bilingual;
  dimensionsMm: { length: number; width: number; height: number } | null;
  weightGrams: number | null;
  /** YYYY-MM-DD */
  madeOn: string;
  price: Money;
}

export interface Piece extends PieceFacts {
  id: string;
  productId: string;
  cooperativeId: string;
  artisanId: string;
  villageSlug: string;
  /** Canonical form; on the label only. */
  serial: string;
  state: PieceState;
  number: number | null;
  cooperativeNumber: string | null;
  rejection: string | null;
  onSale: boolean;
  photographs: Photograph[];
  createdAt: Date;
}

/** The protocol's statement holds at most so many. */
export const MOST_PHOTOGRAPHS = 12;

/** So many pieces nobody signs at once; more is a fault, or somebody filling the disk. */
export const MOST_DRAFTS = 200;

/** What is still missing before it can be signed, as stable words. */
export function missingIn(piece: Piece, hasSigningKey: boolean): ('photograph' | 'signing-key')[] {
  return [
    ...(piece.photographs.length === 0 ? (['photograph'] as const) : []),
    ...(hasSigningKey ? [] : (['signing-key'] as const)),
  ];
}
