import type { WorkRole } from '../../../../api/making.js';
import type { Bilingual } from '../../../../api/text.js';
import type { Pace } from './weeks.js';
import type { KeptWorkState } from './kept-work-state.js';

/** A line of an order that is made for it; its id is the line's. */
export interface Work {
  id: string;
  orderId: string;
  orderCode: string;
  parcelId: string;
  productId: string;
  artisanId: string;
  cooperativeId: string;
  title: Bilingual;
  pictureCid: string | null;
  quantity: number;
  /** As it was when it was ordered. */
  pace: Pace;
  /** YYYY-MM-DD, as promised. */
  readyBy: string;
  state: KeptWorkState;
}

/** What is asked of a workshop. */
export type WantedWork = Omit<Work, 'state' | 'readyBy'>;

/** Who moved it, and why in their words. */
export interface WorkMovedBy {
  /** A user id, or `buyer`, `clock`, `payment`. */
  actor: string;
  role: WorkRole;
  words?: string;
}

/** Two orders that want something of the same workshops ask for it in the same order, so that neither waits for the other. */
export const inOneOrder = <It extends { artisanId: string; productId: string }>(
  wanted: readonly It[],
): It[] =>
  [...wanted].sort((one, other) =>
    `${one.artisanId}/${one.productId}`.localeCompare(`${other.artisanId}/${other.productId}`),
  );
