import { Injectable } from '@nestjs/common';
import type { ReadyDate } from '../../../../api/making.js';
import { ProductsForSale } from '../../catalog/index.js';
import { PlanWork } from './plan-work.js';

/** By when a product would be ready that somebody looks at; null also for one that is not made to order, or not in the shop. */
@Injectable()
export class ShowReadyDate {
  constructor(
    private readonly products: ProductsForSale,
    private readonly planWork: PlanWork,
  ) {}

  async execute({ productId, quantity }: { productId: string; quantity: number }): Promise<ReadyDate> {
    const [product] = await this.products.byIds([productId]);
    if (!product?.madeToOrder) return { readyBy: null };
    if (product.editionLeft !== null && product.editionLeft < quantity) return { readyBy: null };
    const { artisanId, madeToOrder: pace } = product;
    const dates = await this.planWork.execute([{ productId, artisanId, pace, quantity }]);
    return { readyBy: dates.get(productId) ?? null };
  }
}
