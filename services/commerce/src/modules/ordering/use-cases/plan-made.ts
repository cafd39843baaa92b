import { Injectable } from '@nestjs/common';
import type { ProductForSale } from '../../catalog/index.js';
import { PlanWork } from '../../making/index.js';

/** By when what would be made for a cart is ready. A line is taken from stock whole, or made whole. */
@Injectable()
export class PlanMade {
  constructor(private readonly planWork: PlanWork) {}

  /** By product, of those lines that would be made; null where the workshop has no room, or an edition no more pieces. */
  async execute(
    lines: readonly { product: ProductForSale; quantity: number }[],
    stock: ReadonlyMap<string, { pieces: number }>,
  ): Promise<Map<string, string | null>> {
    const made = lines.filter(
      ({ product, quantity }) =>
        product.madeToOrder !== null && (stock.get(product.id)?.pieces ?? 0) < quantity,
    );
    const dates = await this.planWork.execute(
      made.flatMap(({ product: { id: productId, artisanId, madeToOrder: pace, editionLeft }, quantity }) =>
        pace && (editionLeft ?? quantity) >= quantity ? [{ productId, artisanId, pace, quantity }] : [],
      ),
    );
    return new Map(made.map(({ product: { id } }) => [id, dates.get(id) ?? null]));
  }
}
