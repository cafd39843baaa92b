import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { Quote, QuoteRequest } from '../../../../api/orders.js';
import { Directory, type Cooperative } from '../../accounts/index.js';
import type { ProductForSale } from '../../catalog/index.js';
import { StockQueries } from '../../inventory/index.js';
import type { PricedLine } from '../domain/pricing.js';
import { PriceCart } from './price-cart.js';

/** What a cart costs now and whether it could be ordered. Nothing is stored or reserved. */
@Injectable()
export class QuoteCart {
  constructor(
    private readonly priceCart: PriceCart,
    private readonly stock: StockQueries,
    private readonly directory: Directory,
  ) {}

  async execute({ lines, countryCode = 'VN' }: QuoteRequest): Promise<Quote> {
    const { priced, gone } = await this.priceCart.execute({ lines, countryCode });
    const products = priced.parcels.flatMap((parcel) => parcel.lines.map((line) => line.product.id));
    const cooperativeIds = priced.parcels.map((parcel) => parcel.cooperativeId);
    const [forSale, cooperatives] = await Promise.all([
      this.stock.piecesForSale(products),
      this.directory.cooperatives(cooperativeIds),
    ]);
    const quotedLine = (line: PricedLine<ProductForSale>) => ({
      productId: line.product.id,
      productSlug: line.product.slug,
      title: line.product.title,
      pictureCid: line.product.pictureCid,
      quantity: line.quantity,
      available: Math.min(line.quantity, forSale.get(line.product.id) ?? 0),
      unitPrice: moneyToWire(line.product.price),
      total: moneyToWire(line.total),
    });
    const parcels = priced.parcels.map((parcel) => ({
      cooperative: nameOf(cooperatives, parcel.cooperativeId),
      lines: parcel.lines.map(quotedLine),
      shipping: moneyToWire(parcel.shipping),
      subtotal: moneyToWire(parcel.subtotal),
    }));
    const enough = parcels.every((parcel) => parcel.lines.every((line) => line.available === line.quantity));
    return {
      parcels,
      goods: moneyToWire(priced.goods),
      shipping: moneyToWire(priced.shipping),
      total: moneyToWire(priced.total),
      orderable: parcels.length > 0 && gone.length === 0 && enough,
    };
  }
}

export function nameOf(cooperatives: readonly Cooperative[], id: string): Pick<Cooperative, 'slug' | 'name'> {
  const found = cooperatives.find((cooperative) => cooperative.id === id);
  if (!found) throw new Error(`There is no cooperative ${id}, yet a product names it.`);
  return { slug: found.slug, name: found.name };
}
