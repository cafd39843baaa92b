import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ProductsForSale, type ProductForSale } from '../../catalog/index.js';
import { ReckonVoucher } from '../../vouchers/index.js';
import { type Destination, ShippingRatesStore } from '../data/shipping-rates.store.js';
import { NotSentThere } from '../domain/ordering.errors.js';
import { type CartVoucher, cartVoucherOf } from '../domain/cart-voucher.js';
import { mergeLines, priceOrder, withDiscounts, type PricedOrder } from '../domain/pricing.js';

export interface CartToPrice extends Omit<Destination, 'provinceCode'> {
  lines: readonly { productId: string; quantity: number }[];
  /** Where the buyer has said it. */
  provinceCode?: string | null | undefined;
  /** The code in the cart, and the buyer's own order whose use of it counts as free. */
  voucher?: string | null | undefined;
  heldBy?: string | null | undefined;
}

export interface PricedCart {
  priced: PricedOrder<ProductForSale>;
  /** Products of the cart that are not, or no longer, in the shop. */
  gone: string[];
  /** Where it goes. */
  countryCode: string;
  /** What the code in the cart does; null without one. */
  voucher: CartVoucher | null;
}

/** The price of a cart by what the catalogue says now; quotes and orders ask this one place. */
@Injectable()
export class PriceCart {
  constructor(
    private readonly database: Database,
    private readonly catalog: ProductsForSale,
    private readonly rates: ShippingRatesStore,
    private readonly reckonVoucher: ReckonVoucher,
    private readonly clock: Clock,
  ) {}

  /** @throws NotSentThere when a cooperative sends nothing to that country */
  async execute({ lines, countryCode, provinceCode = null, ...code }: CartToPrice): Promise<PricedCart> {
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
    const priced = priceOrder(found, (cooperativeId) => rates.get(cooperativeId)!, 'VND');
    return {
      ...(await this.withVoucher(priced, code)),
      countryCode,
      gone: wanted.filter(({ productId }) => !byId.has(productId)).map(({ productId }) => productId),
    };
  }

  private async withVoucher(
    priced: PricedOrder<ProductForSale>,
    { voucher: code, heldBy }: Pick<CartToPrice, 'voucher' | 'heldBy'>,
  ): Promise<Pick<PricedCart, 'priced' | 'voucher'>> {
    if (code === undefined || code === null) return { priced, voucher: null };
    const lines = priced.parcels.flatMap((parcel) =>
      parcel.lines.map(({ product, total }) => ({
        productId: product.id,
        cooperativeId: product.cooperativeId,
        total,
      })),
    );
    const reckoned = await this.reckonVoucher.execute({ code, heldBy }, lines);
    const discounted = reckoned ? withDiscounts(priced, reckoned.discounts) : priced;
    return { priced: discounted, voucher: cartVoucherOf(code, reckoned, discounted) };
  }
}
