import { Injectable } from '@nestjs/common';
import type { ProductForSale } from '../../catalog/index.js';
import { PlanWork } from '../../making/index.js';

/** By when what would be made for a cart is ready. A line is taken from stock whole, or made whole. */
@Injectable()
export class PlanMade {
  constructor(private readonly planWork: PlanWork) {}

  /** By product, of those lines that would be made; null where the workshop has no room. */
  execute(
    lines: readonly { product: ProductForSale; quantity: number }[],
    stock: ReadonlyMap<string, { pieces: number }>,
  ): Promise<Map<string, string | null>> {
    return this.planWork.execute(
      lines.flatMap(({ product: { id: productId, artisanId, madeToOrder: pace }, quantity }) =>
        pace && (stock.get(productId)?.pieces ?? 0) < quantity
          ? [{ productId, artisanId, pace, quantity }]
          : [],
      ),
    );
  }
}
