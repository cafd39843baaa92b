import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ProductsForSale, type ProductForSale } from '../../catalog/index.js';
import { ShippingRatesStore } from '../data/shipping-rates.store.js';
import { mergeLines, priceOrder, type PricedOrder } from '../domain/pricing.js';

export interface CartToPrice {
  lines: readonly { productId: string; quantity: number }[];
  countryCode: string;
}

export interface PricedCart {
  priced: PricedOrder<ProductForSale>;
  /** Products of the cart that are not, or no longer, in the shop. */
  gone: string[];
}

/** The price of a cart by what the catalogue says now; quotes and orders ask this one place. */
@Injectable()
export class PriceCart {
  constructor(
    private readonly database: Database,
    private readonly catalog: ProductsForSale,
    private readonly rates: ShippingRatesStore,
    private readonly clock: Clock,
  ) {}

  async execute({ lines, countryCode }: CartToPrice): Promise<PricedCart> {
    const wanted = mergeLines(lines);
    const [products, rate] = await Promise.all([
      this.catalog.byIds(wanted.map((line) => line.productId)),
      this.rates.rateTo(this.database, countryCode, this.clock.now()),
    ]);
    const byId = new Map(products.map((product) => [product.id, product]));
    const found = wanted.flatMap(({ productId, quantity }) => {
      const product = byId.get(productId);
      return product ? [{ product, quantity }] : [];
    });
    return {
      priced: priceOrder(found, rate, 'VND'),
      gone: wanted.filter(({ productId }) => !byId.has(productId)).map(({ productId }) => productId),
    };
  }
}
