import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { ProductsStore } from '../data/products.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';

export interface RecordAvailabilityInput {
  productId: string;
  /** How many can be bought this moment; reserved ones are not counted. */
  availablePieces: number;
  /** When the first of the reserved ones may be free again. */
  freeAgainAt?: Date | null;
  /** Which ones, so that a product's page lists these very pieces; when absent, the oldest certified ones. */
  pieceIds?: string[];
}

/** What inventory says of a product's stock, kept beside it so that a list needs no other module. */
@Injectable()
export class RecordAvailability {
  constructor(
    private readonly products: ProductsStore,
    private readonly shop: ShopProductsStore,
  ) {}

  async within(tx: Tx, input: RecordAvailabilityInput): Promise<void> {
    const { productId, availablePieces, freeAgainAt = null, pieceIds } = input;
    const stock = { pieces: availablePieces, freeAgainAt, ...(pieceIds && { pieceIds }) };
    if (await this.products.setStock(tx, productId, stock)) await this.shop.showStock(tx, productId);
  }
}
