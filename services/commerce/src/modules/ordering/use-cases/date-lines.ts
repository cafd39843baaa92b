import { Injectable } from '@nestjs/common';
import type { ProductForSale } from '../../catalog/index.js';
import { StockQueries } from '../../inventory/index.js';
import { PlanMade } from './plan-made.js';

/** By when what is put into a cart would be ready, where it would be made. */
@Injectable()
export class DateLines {
  constructor(
    private readonly stock: StockQueries,
    private readonly planMade: PlanMade,
  ) {}

  /** By product; nothing is asked where nothing is made to order. */
  async execute(
    lines: readonly { product: ProductForSale; quantity: number }[],
  ): Promise<Map<string, string | null>> {
    const made = lines.filter(({ product }) => product.madeToOrder !== null);
    if (made.length === 0) return new Map();
    const ids = made.map(({ product }) => product.id);
    return this.planMade.execute(made, await this.stock.stockFor(ids, null));
  }
}
