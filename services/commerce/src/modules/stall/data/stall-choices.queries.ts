import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { StallChoices } from '../../../../api/stall.js';
import { Database } from '../../../platform/database/database.js';
import { OwnPiecesQueries, ProductsForSale, type PiecesOwner } from '../../catalog/index.js';
import { StockQueries } from '../../inventory/index.js';
import { MOST_PRODUCTS } from '../use-cases/take-along.js';

/** What somebody may take along. */
@Injectable()
export class StallChoicesQueries {
  constructor(
    private readonly database: Database,
    private readonly ownPieces: OwnPiecesQueries,
    private readonly products: ProductsForSale,
    private readonly stock: StockQueries,
  ) {}

  async of(owner: PiecesOwner): Promise<StallChoices> {
    const ids = await this.ownPieces.products(this.database, owner, MOST_PRODUCTS);
    const free = await this.stock.piecesForSale(ids);
    const products = await this.products.byIds(ids.filter((id) => free.has(id)));
    return {
      products: products.map(({ id, title, pictureCid, price }) => ({
        ...{ id, title, pictureCid },
        price: moneyToWire(price),
        free: free.get(id) ?? 0,
      })),
    };
  }
}
