import { Injectable } from '@nestjs/common';
import type { PlacedOrder, PlaceOrderRequest } from '../../../../api/orders.js';
import { equal, zero } from '../../../kernel/money.js';
import { Idempotency, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { Payment } from '../../payments/index.js';
import type { OrderWish } from '../domain/wish.js';
import { OrderLinks } from '../order-links.js';
import { CartMoved, type CartToOrder, OrderFromCart } from './order-from-cart.js';
import { OpenPayment } from './open-payment.js';
import { isAllFetched, PriceCart, type PricedCart } from './price-cart.js';
import { ReadAbroad } from './read-abroad.js';
import { ReadAddress } from './read-address.js';
import { ReadGift } from './read-gift.js';
import { WaitingOrder } from './waiting-order.js';
import { WriteOrder } from './write-order.js';

export interface PlaceOrderInput extends PlaceOrderRequest {
  /** The request as it may come again; absent in process. */
  request?: IdempotentRequest;
  /** A pseudonym of the address it came from; absent in process. */
  network?: string;
}

/** Of parcels that its buyer fetches no day is wished for. */
const daysOfSent = ({ priced, fetched }: PricedCart, days: PlaceOrderRequest['wishedDays'] = {}) => {
  const unsent = priced.parcels
    .filter(({ cooperativeId }) => fetched.has(cooperativeId))
    .map(({ lines }) => lines[0]!.product.cooperative.slug);
  return Object.fromEntries(Object.entries(days).filter(([slug]) => !unsent.includes(slug)));
};

/** Two windows of one buyer press at once; more of them wait for these. */
const MOST_TRIES = 5;

/**
 * Takes an order: prices it, reserves its pieces and writes down that it is to be paid, all in one transaction;
 * then, outside of it, opens the page to pay on. It takes the place of its buyer's own order that waits for money.
 */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly readAddress: ReadAddress,
    private readonly readAbroad: ReadAbroad,
    private readonly readGift: ReadGift,
    private readonly priceCart: PriceCart,
    private readonly orderFromCart: OrderFromCart,
    private readonly waitingOrder: WaitingOrder,
    private readonly writeOrder: WriteOrder,
    private readonly openPayment: OpenPayment,
    private readonly links: OrderLinks,
  ) {}

  /**
   * @returns where to pay; the order's own page when the payment provider does not answer just now
   * @throws ProvinceUnknown, WardUnknown, WardElsewhere, WardUnclear, WardOfBefore
   * @throws PostalCodeMissing, PhoneOfElsewhere, LettersNotPrinted, NothingToFetch, PickUpNotOffered, AddressMissing
   * @throws PriceChanged, ChargeChanged, ProductNotForSale, OutOfStock, WorkshopFull, ReadyDateMoved, RailNotOffered, TotalTooHigh, HoldRefused
   * @throws VoucherNotUsable, VoucherUsedByBuyer, NothingToWishFor, DayNotOffered, DayNotPossible, DepositChanged
   * @throws CartNotFound, CartEmpty
   * @throws OrderMoveNotAllowed when the waiting order has just been paid
   */
  async execute(input: PlaceOrderInput): Promise<PlacedOrder> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.once(input);
      } catch (error) {
        if (!(error instanceof CartMoved) || tries >= MOST_TRIES) throw error;
      }
    }
  }

  private async once({
    request,
    network,
    cart: secret,
    lines,
    ...input
  }: PlaceOrderInput): Promise<PlacedOrder> {
    // Read before the transaction: within it there is one connection, and it is not for the catalogue.
    const source = secret === undefined ? undefined : await this.orderFromCart.read(secret);
    const address = input.abroad
      ? await this.readAbroad.execute(input.abroad, input)
      : await this.readAddress.execute(input.address);
    const gift = await this.readGift.execute(input.gift);
    const pickUp = input.pickUp ?? [];
    const wanted = source?.cart.lines ?? lines ?? [];
    const waiting = await this.waitingOf(input.waiting, source);
    const priced = await this.priceCart.execute({
      lines: wanted,
      countryCode: address?.countryCode ?? 'VN',
      provinceCode: address?.provinceCode,
      pickUp,
      voucher: source?.cart.voucher,
      giftCodeId: source?.cart.giftCodeId,
      heldBy: waiting?.id,
    });
    // What is fetched goes to no address, whatever was typed.
    const to = isAllFetched(priced) ? null : address;
    const wish: OrderWish = {
      ...input,
      address: to,
      gift,
      pickUp,
      lines: wanted,
      wishedDays: daysOfSent(priced, input.wishedDays),
    };
    if (waiting) {
      const isPaidAlike = equal(waiting.voucherPaid, priced.gift?.pays ?? zero(waiting.total.currency));
      const same = isPaidAlike ? await this.waitingOrder.offerAgain(waiting, wish) : undefined;
      if (same) return same;
      // Before its page is closed in vain.
      this.writeOrder.refuseUnfit(wish, priced);
      await this.waitingOrder.closePage(waiting);
    }
    // In hand, unless the same request came before: then it is looked for.
    let prepared: Payment | undefined;
    const placed = await this.uow.run((tx) => {
      prepared = undefined;
      const place = async () => {
        if (source) await this.orderFromCart.lock(tx, source);
        if (waiting) await this.waitingOrder.giveWay(tx, waiting);
        const { written, payment } = await this.writeOrder.within(tx, wish, priced, network);
        if (source) await this.orderFromCart.note(tx, source, written.orderId);
        prepared = payment;
        return written;
      };
      return request ? this.idempotency.once(tx, request, place) : place();
    });
    return {
      code: placed.code,
      secret: this.links.secretOf(placed.orderId),
      payUrl: await this.openPayment.orOrderPage(placed.orderId, prepared ?? placed.paymentId, wish.language),
      expiresAt: placed.expiresAt,
    };
  }

  /** A cart knows its own order; without one its buyer says which it is. */
  private waitingOf(secret: string | undefined, source: CartToOrder | undefined) {
    if (!source) return this.waitingOrder.find(secret);
    const { order } = source.cart;
    return order ? this.waitingOrder.findById(order.id) : undefined;
  }
}
