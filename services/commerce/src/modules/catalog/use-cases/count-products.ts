import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { NoteProductCount } from '../../villages/index.js';
import { ProductsStore } from '../data/products.store.js';

/** Tells the villages how many products of each craft the shop shows. */
@Injectable()
export class CountProducts {
  constructor(
    private readonly products: ProductsStore,
    private readonly noteProductCount: NoteProductCount,
  ) {}

  /** @param productIds whose villages and crafts are counted anew */
  async within(tx: Tx, productIds: string[]): Promise<void> {
    for (const count of await this.products.shownBeside(tx, productIds))
      await this.noteProductCount.within(tx, count);
  }
}
