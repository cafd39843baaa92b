import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { VillagesStore } from '../data/villages.store.js';

export interface NoteProductCountInput {
  villageSlug: string;
  craftSlug: string;
  /** How many there are now, not how many more. */
  products: number;
}

/** For the catalogue: tells how many products of a craft in a village the shop shows. */
@Injectable()
export class NoteProductCount {
  constructor(private readonly store: VillagesStore) {}

  within(tx: Tx, { villageSlug, craftSlug, products }: NoteProductCountInput): Promise<void> {
    return this.store.putProductCount(tx, villageSlug, craftSlug, products);
  }
}
