import { Injectable } from '@nestjs/common';
import { moneyToWire, type MoneyWire } from '../../../../api/money.js';
import type { Quote, QuoteRequest } from '../../../../api/quotes.js';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { subtract, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import type { ProductForSale } from '../../catalog/index.js';
import { StockQueries } from '../../inventory/index.js';
import { Rails } from '../../payments/index.js';
import type { PricedLine } from '../domain/pricing.js';
import { DepositsStore } from '../data/deposits.store.js';
import { depositOfCart } from '../domain/cart-deposit.js';
import type { CartVoucher } from '../domain/cart-voucher.js';
import { daysToWish } from '../domain/delivery-days.js';
import { chargesOf } from '../domain/exchange.js';
import { PlanMade } from './plan-made.js';
import { deliveryDaysOf, parcelsToCharge, PriceCart, type PricedCart, toPayOf } from './price-cart.js';
import { WaitingOrder } from './waiting-order.js';

/** What a cart costs now and whether it could be ordered, also in the place of its buyer's own waiting order. */
@Injectable()
export class QuoteCart {
  constructor(
    private readonly priceCart: PriceCart,
    private readonly stock: StockQueries,
    private readonly planMade: PlanMade,
    private readonly waitingOrder: WaitingOrder,
    private readonly rails: Rails,
    private readonly database: Database,
    private readonly deposits: DepositsStore,
    private readonly clock: Clock,
  ) {}

  async execute({ lines, countryCode = 'VN', provinceCode, pickUp, waiting }: QuoteRequest): Promise<Quote> {
    const waitingId = await this.waitingOrder.idOf(waiting);
    return this.quote(await this.priceCart.execute({ lines, countryCode, provinceCode, pickUp }), waitingId);
  }

  /** @param waitingId the buyer's own order, whose pieces count as free */
  async quote(cart: PricedCart, waitingId: string | null): Promise<Quote> {
    const { priced, gone, countryCode, voucher, gift, ways, fetched } = cart;
    const toPay = toPayOf(cart);
    const today = dayOf(this.clock.now());
    const products = priced.parcels.flatMap((parcel) => parcel.lines.map((line) => line.product.id));
    const stock = await this.stock.stockFor(products, waitingId);
    const dates = await this.planMade.execute(
      priced.parcels.flatMap((parcel) => parcel.lines),
      stock,
    );
    const isMade = [...dates.values()].some((date) => date !== null);
    const isPaidInPart = gift !== null && gift.pays.amount > 0n;
    const deposit = isPaidInPart
      ? undefined
      : depositOfCart(priced, (productId) => (dates.get(productId) ?? null) !== null);
    const quotedLine = (line: PricedLine<ProductForSale>) => {
      const { pieces = 0, freeAgainAt = null } = stock.get(line.product.id) ?? {};
      const readyBy = dates.get(line.product.id) ?? null;
      return {
        productId: line.product.id,
        productSlug: line.product.slug,
        title: line.product.title,
        pictureCid: line.product.pictureCid,
        quantity: line.quantity,
        available: readyBy ? line.quantity : Math.min(line.quantity, pieces),
        freeAgainAt: !readyBy && pieces < line.quantity ? (freeAgainAt?.toISOString() ?? null) : null,
        readyBy,
        unitPrice: moneyToWire(line.product.price),
        discount: moneyToWire(line.discount),
        total: moneyToWire(line.total),
        deposit: wireOrNull(deposit?.byProduct.get(line.product.id)),
      };
    };
    const parcels = priced.parcels.map((parcel) => {
      const lines = parcel.lines.map(quotedLine);
      const readyOn = [today, ...lines.flatMap(({ readyBy }) => readyBy ?? [])].sort().at(-1)!;
      return {
        cooperative: parcel.lines[0]!.product.cooperative,
        lines,
        pickUp: ways.get(parcel.cooperativeId)?.pickUp ?? null,
        isFetched: fetched.has(parcel.cooperativeId),
        days: daysToWish(deliveryDaysOf(cart, parcel.cooperativeId), readyOn),
        countries: ways.get(parcel.cooperativeId)?.countries ?? [],
        shipping: moneyToWire(parcel.shipping),
        subtotal: moneyToWire(parcel.subtotal),
      };
    });
    const enough = parcels.every((parcel) => parcel.lines.every((line) => line.available === line.quantity));
    const [first, ...others] = parcels.filter(({ isFetched }) => !isFetched).map((it) => it.countries);
    return {
      parcels,
      countries: first?.filter((code) => others.every((list) => list.includes(code))) ?? [],
      goods: moneyToWire(priced.goods),
      discount: moneyToWire(priced.discount),
      voucher: voucher && voucherOnPage(voucher),
      giftVoucher: gift && giftOnPage(gift),
      toPay: moneyToWire(toPay),
      deposit: wireOrNull(deposit?.amount),
      restDays: deposit ? await this.deposits.restDays(this.database, this.clock.now()) : null,
      shipping: moneyToWire(priced.shipping),
      total: moneyToWire(priced.total),
      // A voucher is of đồng, and what is left is no price that has a rate.
      charges:
        gone.length === 0 && toPay.amount === priced.total.amount
          ? chargesOf(parcelsToCharge(cart)).map(moneyToWire)
          : [],
      rails: this.rails.taking({
        ...{ total: toPay, countryCode, parcels: parcels.length, isGift: false, isMade },
        hasGiftVoucher: isPaidInPart,
      }),
      orderable: parcels.length > 0 && gone.length === 0 && enough,
    };
  }
}

const wireOrNull = (amount: Money | undefined): MoneyWire | null => (amount ? moneyToWire(amount) : null);

/** Of one that cannot be spent any more nothing else is said. */
const giftOnPage = ({ voucher, pays }: NonNullable<PricedCart['gift']>): Quote['giftVoucher'] => ({
  codeEnd: voucher?.codeEnd ?? '',
  state: pays.amount > 0n ? 'taken' : 'over',
  pays: moneyToWire(pays),
  leftThen: moneyToWire(voucher ? subtract(voucher.left, pays) : pays),
});

const voucherOnPage = ({ code, state, discount, cooperative, least }: CartVoucher): Quote['voucher'] => ({
  code,
  state,
  discount,
  cooperative,
  least,
});
