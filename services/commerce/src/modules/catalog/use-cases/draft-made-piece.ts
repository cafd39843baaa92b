import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import type { Tx } from '../../../platform/transaction.js';
import { ProductsStore } from '../data/products.store.js';
import { ProductNotFound } from '../domain/catalog.errors.js';
import { CreateDraft, type CreatedDraft } from './create-draft.js';

/** A draft of a piece that was made for an order: it says what its product says, and was finished today. */
@Injectable()
export class DraftMadePiece {
  constructor(
    private readonly products: ProductsStore,
    private readonly createDraft: CreateDraft,
    private readonly clock: Clock,
  ) {}

  /** @throws ProductNotFound, TooManyDrafts */
  async within(
    tx: Tx,
    { productId, artisanId }: { productId: string; artisanId: string },
  ): Promise<CreatedDraft> {
    const product = await this.products.find(tx, productId);
    if (!product) throw new ProductNotFound({ slug: null });
    const { craftSlug, title, technique, materials, dimensionsMm, weightGrams, price } = product;
    const { cooperativeId, villageSlug } = product;
    return this.createDraft.within(tx, {
      artisanId,
      isPromised: true,
      place: { cooperativeId, villageSlug },
      draft: {
        ...{ productId, craftSlug, title, technique, materials, dimensionsMm, weightGrams },
        price: moneyToWire(price),
        madeOn: dayOf(this.clock.now()),
      },
    });
  }
}
