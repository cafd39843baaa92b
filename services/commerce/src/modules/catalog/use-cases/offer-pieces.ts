import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { pieceCertified, pieceWithdrawn } from '../catalog.jobs.js';
import { RecordHappening } from '../../history/index.js';
import { EditionsStore } from '../data/editions.store.js';
import { PiecesStore } from '../data/pieces.store.js';
import { ProductsStore } from '../data/products.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';
import { CountProducts } from './count-products.js';

export interface OfferPiecesInput {
  pieceIds: string[];
  /** Whether their certificates are good now: final, neither suspended nor withdrawn. */
  onSale: boolean;
}

/** Puts certified pieces on sale or takes them off, and tells whoever listens. Doing it again does no harm. */
@Injectable()
export class OfferPieces {
  constructor(
    private readonly pieces: PiecesStore,
    private readonly products: ProductsStore,
    private readonly editions: EditionsStore,
    private readonly shop: ShopProductsStore,
    private readonly countProducts: CountProducts,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, { pieceIds, onSale }: OfferPiecesInput): Promise<void> {
    const changed = await this.pieces.setOnSale(tx, pieceIds, onSale);
    if (changed.length === 0) return;
    const productIds = [...new Set(changed.map(({ productId }) => productId))].sort();
    const at = this.clock.now();
    const editions = await this.products.refresh(tx, productIds, at);
    if (editions.length > 0) await this.editions.number(tx, editions);
    await this.shop.show(tx, productIds);
    await this.recordHappening.within(tx, {
      pieceIds: changed.map(({ id }) => id),
      what: onSale ? 'listed' : 'unlisted',
      by: 'service',
      at,
    });
    await this.countProducts.within(tx, productIds);
    const fact = onSale ? pieceCertified : pieceWithdrawn;
    await tx.publishEach(
      fact,
      changed.map(({ id, productId }) => ({ pieceId: id, productId })),
    );
  }
}
