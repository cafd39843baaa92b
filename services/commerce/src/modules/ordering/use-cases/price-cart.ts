import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ProductsForSale, type ProductForSale } from '../../catalog/index.js';
import { type Destination, ShippingRatesStore } from '../data/shipping-rates.store.js';
import { NotSentThere } from '../domain/ordering.errors.js';
import { mergeLines, priceOrder, type PricedOrder } from '../domain/pricing.js';

export interface CartToPrice extends Omit<Destination, 'provinceCode'> {
  lines: readonly { productId: string; quantity: number }[];
  /** Where the buyer has said it. */
  provinceCode?: string | null | undefined;
}

export interface PricedCart {
  priced: PricedOrder<ProductForSale>;
  /** Products of the cart that are not, or no longer, in the shop. */
  gone: string[];
  /** Where it goes. */
  countryCode: string;
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

  /** @throws NotSentThere when a cooperative sends nothing to that country */
  async execute({ lines, countryCode, provinceCode = null }: CartToPrice): Promise<PricedCart> {
    const wanted = mergeLines(lines);
    const products = await this.catalog.byIds(wanted.map((line) => line.productId));
    const rates = await this.rates.ratesTo(
      this.database,
      [...new Set(products.map(({ cooperativeId }) => cooperativeId))],
      { countryCode, provinceCode },
      this.clock.now(),
    );
    const unsent = products.find(({ cooperativeId }) => !rates.has(cooperativeId));
    if (unsent) throw new NotSentThere(unsent.cooperative.name, countryCode);
    const byId = new Map(products.map((product) => [product.id, product]));
    const found = wanted.flatMap(({ productId, quantity }) => {
      const product = byId.get(productId);
      return product ? [{ product, quantity }] : [];
    });
    return {
      priced: priceOrder(found, (cooperativeId) => rates.get(cooperativeId)!, 'VND'),
      countryCode,
      gone: wanted.filter(({ productId }) => !byId.has(productId)).map(({ productId }) => productId),
    };
  }
}
