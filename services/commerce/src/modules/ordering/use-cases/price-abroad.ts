import { Injectable } from '@nestjs/common';
import { foreignCurrency, type ForeignPrices } from '../../../../api/foreign-prices.js';
import { moneyToWire } from '../../../../api/money.js';
import { ProductsForSale } from '../../catalog/index.js';
import { ExchangeRatesQueries } from '../data/exchange-rates.queries.js';
import { exchanged } from '../domain/exchange.js';

/** What one piece costs in other currencies, by the rates of its cooperative. */
@Injectable()
export class PriceAbroad {
  constructor(
    private readonly catalog: ProductsForSale,
    private readonly rates: ExchangeRatesQueries,
  ) {}

  async execute({ productId }: { productId: string }): Promise<ForeignPrices> {
    const [product] = await this.catalog.byIds([productId]);
    if (!product) return { prices: [] };
    const rates = await this.rates.of(product.cooperativeId);
    const prices = foreignCurrency.options.flatMap((currency) => {
      const dong = rates[currency];
      return dong === undefined ? [] : moneyToWire(exchanged(product.price, currency, dong));
    });
    return { prices };
  }
}
