import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { compare, subtract, zero, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { ProductsForSale, type ProductForSale } from '../../catalog/index.js';
import { FindGiftVoucher, ReckonVoucher, type SpendableVoucher } from '../../vouchers/index.js';
import { type Destination, ShippingRatesStore, type Ways } from '../data/shipping-rates.store.js';
import type { DeliveryDays } from '../domain/delivery-days.js';
import type { ParcelToCharge } from '../domain/exchange.js';
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
  /** The code of a gift voucher in the cart, by its id. */
  giftCodeId?: string | null | undefined;
  /** Slugs of cooperatives whose parcels are fetched. */
  pickUp?: readonly string[] | undefined;
}

export interface PricedCart {
  priced: PricedOrder<ProductForSale>;
  /** Products of the cart that are not, or no longer, in the shop. */
  gone: string[];
  /** Where it goes, as far as it is sent. */
  countryCode: string;
  /** What the code in the cart does; null without one. */
  voucher: CartVoucher | null;
  /** What a gift voucher pays of it; null without one. `voucher` undefined: it cannot be spent any more. */
  gift: { voucher: SpendableVoucher | undefined; pays: Money } | null;
  /** How else it could reach its buyer, by cooperative. */
  ways: ReadonlyMap<string, Ways>;
  /** Ids of the cooperatives whose parcels its buyer fetches. */
  fetched: ReadonlySet<string>;
  /** A cooperative whose parcel cannot be fetched as was wished. */
  unfetched: Bilingual | undefined;
  /** Slugs that were wished for, of whom the cart has nothing that can be bought. */
  strangers: string[];
}

/** The price of a cart by what the catalogue says now; quotes and orders ask this one place. */
@Injectable()
export class PriceCart {
  constructor(
    private readonly database: Database,
    private readonly catalog: ProductsForSale,
    private readonly rates: ShippingRatesStore,
    private readonly reckonVoucher: ReckonVoucher,
    private readonly findGiftVoucher: FindGiftVoucher,
    private readonly clock: Clock,
  ) {}

  /** @throws NotSentThere when a cooperative sends nothing to that country */
  async execute({
    lines,
    countryCode,
    provinceCode = null,
    pickUp = [],
    giftCodeId = null,
    ...code
  }: CartToPrice): Promise<PricedCart> {
    const wanted = mergeLines(lines);
    const products = await this.catalog.byIds(wanted.map((line) => line.productId));
    const ways = await this.rates.waysTo(
      this.database,
      [...new Set(products.map(({ cooperativeId }) => cooperativeId))],
      { countryCode, provinceCode },
      this.clock.now(),
    );
    const wished = products.filter(({ cooperative }) => pickUp.includes(cooperative.slug));
    const canFetch = ({ cooperativeId }: ProductForSale) => ways.get(cooperativeId)?.pickUp != null;
    const fetched = new Set(wished.filter(canFetch).map(({ cooperativeId }) => cooperativeId));
    const unsent = products.find(({ cooperativeId: id }) => !fetched.has(id) && !ways.get(id)?.rate);
    if (unsent) throw new NotSentThere(unsent.cooperative.name, countryCode);
    const byId = new Map(products.map((product) => [product.id, product]));
    const found = wanted.flatMap(({ productId, quantity }) => {
      const product = byId.get(productId);
      return product ? [{ product, quantity }] : [];
    });
    const rateOf = (id: string) => (fetched.has(id) ? null : (ways.get(id)?.rate ?? null));
    const priced = priceOrder(found, rateOf, 'VND');
    const discounted = await this.withVoucher(priced, code);
    return {
      ...discounted,
      gift: await this.giftOf(discounted.priced.total, giftCodeId, code.heldBy ?? null),
      ...{ countryCode, ways, fetched },
      unfetched: wished.find((product) => !canFetch(product))?.cooperative.name,
      strangers: pickUp.filter((slug) => !products.some(({ cooperative }) => cooperative.slug === slug)),
      gone: wanted.filter(({ productId }) => !byId.has(productId)).map(({ productId }) => productId),
    };
  }

  private async giftOf(
    total: Money,
    codeId: string | null,
    heldBy: string | null,
  ): Promise<PricedCart['gift']> {
    if (codeId === null) return null;
    const voucher = await this.findGiftVoucher.byCodeId(codeId, heldBy);
    const { left } = voucher ?? { left: zero(total.currency) };
    return { voucher, pays: compare(left, total) < 0 ? left : total };
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

/** What its buyer is asked for; a gift voucher pays the rest. */
export const toPayOf = ({ priced, gift }: Pick<PricedCart, 'priced' | 'gift'>): Money =>
  gift ? subtract(priced.total, gift.pays) : priced.total;

/** Nothing of it is sent. */
export const isAllFetched = ({ priced, fetched }: PricedCart): boolean =>
  priced.parcels.length > 0 && priced.parcels.every(({ cooperativeId }) => fetched.has(cooperativeId));

/** On which days a parcel of it can be wished for; null where it is fetched, or goes abroad. */
export const deliveryDaysOf = (
  { ways, fetched, countryCode }: PricedCart,
  cooperativeId: string,
): DeliveryDays | null =>
  fetched.has(cooperativeId) || countryCode !== 'VN' ? null : (ways.get(cooperativeId)?.days ?? null);

/** Its parcels as they are priced in another currency. */
export const parcelsToCharge = ({ priced, ways }: PricedCart): ParcelToCharge[] =>
  priced.parcels.map(({ cooperativeId, shipping, lines }) => ({
    rates: ways.get(cooperativeId)?.exchange ?? {},
    shipping,
    lines: lines.map(({ product, quantity, discount }) => ({
      unitPrice: product.price,
      quantity,
      discount,
    })),
  }));
