import { Injectable } from '@nestjs/common';
import { foreignCurrency } from '../../../../api/foreign-prices.js';
import { moneyFromWire, moneyToWire } from '../../../../api/money.js';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { compare, equal, zero, type Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import type { ProductForSale } from '../../catalog/index.js';
import { Rails, RecordVoucherMoney, type Payment } from '../../payments/index.js';
import { SpendGiftVoucher, TakeVoucher } from '../../vouchers/index.js';
import { NewOrdersStore } from '../data/new-orders.store.js';
import { refuseImpossibleDay } from '../domain/delivery-days.js';
import { chargeIn, type Charge } from '../domain/exchange.js';
import { heldUntil } from '../domain/hold-time.js';
import { chargedLinesOnPage } from '../domain/lines-on-page.js';
import { newOrderCode } from '../domain/order-code.js';
import type { NewOrder, OrderCharge, OrderLine, OrderParcel } from '../domain/order.js';
import {
  AddressMissing,
  NothingToFetch,
  NothingToWishFor,
  ChargeChanged,
  OnDeliveryRefused,
  PickUpNotOffered,
  PriceChanged,
  ProductNotForSale,
  RailNotOffered,
  TotalTooHigh,
} from '../domain/ordering.errors.js';
import type { PricedOrder } from '../domain/pricing.js';
import type { OrderWish } from '../domain/wish.js';
import { hashOfSecret, OrderLinks } from '../order-links.js';
import { expireUnpaidOrder } from '../ordering.jobs.js';
import { AskConfirmation } from './ask-confirmation.js';
import { AskDeposit } from './ask-deposit.js';
import { LimitHolds } from './limit-holds.js';
import { PreparePage } from './prepare-page.js';
import { deliveryDaysOf, isAllFetched, parcelsToCharge, toPayOf, type PricedCart } from './price-cart.js';
import { ReserveOrMake } from './reserve-or-make.js';

/** What was written, in plain JSON: a repeated request gets the same. */
export interface WrittenOrder {
  orderId: string;
  paymentId: string;
  code: string;
  expiresAt: string;
}

/** Writes a priced order down, keeps its pieces for its buyer and prepares how it is paid. */
@Injectable()
export class WriteOrder {
  constructor(
    private readonly newOrders: NewOrdersStore,
    private readonly askDeposit: AskDeposit,
    private readonly limitHolds: LimitHolds,
    private readonly reserveOrMake: ReserveOrMake,
    private readonly preparePage: PreparePage,
    private readonly takeVoucher: TakeVoucher,
    private readonly spendGiftVoucher: SpendGiftVoucher,
    private readonly recordVoucherMoney: RecordVoucherMoney,
    private readonly rails: Rails,
    private readonly askConfirmation: AskConfirmation,
    private readonly links: OrderLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * @param network a pseudonym of the address it came from; absent in process
   * @throws PriceChanged, ChargeChanged, ProductNotForSale, OutOfStock, WorkshopFull, ReadyDateMoved, RailNotOffered, TotalTooHigh, HoldRefused
   * @throws OnDeliveryRefused, VoucherNotUsable, VoucherUsedByBuyer, DayNotOffered, DayNotPossible, DepositChanged
   */
  async within(
    tx: Tx,
    input: OrderWish,
    cart: PricedCart,
    network?: string,
  ): Promise<{ written: WrittenOrder; payment: Payment }> {
    const charge = this.refuseUnfit(input, cart);
    const { priced } = cart;
    const placedAt = this.clock.now();
    const id = newId(placedAt.getTime());
    const parcels = parcelsOf(cart, new Map(Object.entries(input.wishedDays)));
    const sold = parcels.flatMap((parcel) => parcel.lines);
    const order: NewOrder = {
      id,
      code: newOrderCode(),
      secretHash: hashOfSecret(this.links.secretOf(id)),
      language: input.language,
      rail: isPaidByVoucher(cart) ? 'gift-voucher' : input.payment,
      voucherPaid: cart.gift?.pays ?? zero(priced.total.currency),
      isGiftVoucher: false,
      buyer: input.buyer,
      address: input.address,
      gift: input.gift,
      goods: priced.goods,
      discount: priced.discount,
      voucher: cart.voucher?.taken ? { id: cart.voucher.taken.id, code: cart.voucher.code } : null,
      shipping: priced.shipping,
      total: priced.total,
      charge: charge && orderCharge(charge, input, sold),
      placedAt,
      expiresAt: heldUntil({ placedAt, wasTried: false, rail: input.payment }, placedAt),
      parcels,
    };
    const holders = await this.limitHolds.within(tx, {
      buyer: order.buyer,
      network,
      wanted: wantedOf(priced),
    });
    await this.newOrders.insert(tx, order, holders);
    const readyBy = await this.reserveOrMake.within(tx, order, priced, input.expectedReadyBy);
    refuseImpossibleDays(order, cart, readyBy);
    const isMade = readyBy.size > 0;
    if (isMade) this.refuseRail(input, cart, isMade);
    await this.takeVoucherOf(tx, order);
    await this.takeGiftVoucherOf(tx, order, cart);
    const deposit = await this.askDeposit.within(tx, order, input.deposit, { priced, readyBy });
    if (order.rail === 'on-delivery') await this.askConfirmation.within(tx, order);
    const asked = { ...order, deposit, waived: zero(order.total.currency), paymentId: null };
    const payment = await this.preparePage.within(tx, asked, sold, { isFirst: true, now: placedAt });
    if (order.rail === 'gift-voucher') await this.recordVoucherMoney.settle(tx, payment);
    await tx.send(expireUnpaidOrder, { orderId: id }, { startAfter: order.expiresAt });
    const expiresAt = order.expiresAt.toISOString();
    return { written: { orderId: id, paymentId: payment.id, code: order.code, expiresAt }, payment };
  }

  /**
   * @returns what a card is charged in another currency; null for the total itself
   * @throws NothingToFetch, PickUpNotOffered, NothingToWishFor, AddressMissing, PriceChanged, ChargeChanged, ProductNotForSale, OnDeliveryRefused, RailNotOffered, TotalTooHigh
   */
  refuseUnfit(input: OrderWish, cart: PricedCart): Charge | null {
    const { priced, gone, unfetched, strangers } = cart;
    const [productId] = gone;
    if (productId !== undefined) throw new ProductNotForSale({ productId });
    const [stranger] = strangers;
    if (stranger !== undefined) throw new NothingToFetch(stranger);
    if (unfetched) throw new PickUpNotOffered(unfetched);
    const senders = priced.parcels.map(({ lines }) => lines[0]!.product.cooperative.slug);
    const unknown = Object.keys(input.wishedDays).find((slug) => !senders.includes(slug));
    if (unknown !== undefined) throw new NothingToWishFor(unknown);
    if (!input.address && !isAllFetched(cart)) throw new AddressMissing();
    const { total } = priced;
    if (!equal(total, moneyFromWire(input.expectedTotal))) {
      throw new PriceChanged({ total: moneyToWire(total), expected: input.expectedTotal });
    }
    const toPay = toPayOf(cart);
    if (input.expectedToPay && !equal(toPay, moneyFromWire(input.expectedToPay))) {
      throw new PriceChanged({ total: moneyToWire(toPay), expected: input.expectedToPay });
    }
    if (input.gift !== null && input.payment === 'on-delivery') throw new OnDeliveryRefused('gift', {});
    const most = this.refuseRail(input, cart, false);
    if (compare(toPay, most) > 0) throw new TotalTooHigh({ most: moneyToWire(most) });
    return chargeWished(input, cart);
  }

  /** @returns the most that it takes */
  private refuseRail(input: OrderWish, cart: PricedCart, isMade: boolean): Money {
    const { parcels } = cart.priced;
    const total = toPayOf(cart);
    // Nobody is asked for anything.
    if (isPaidByVoucher(cart)) return total;
    const hasGiftVoucher = cart.priced.total.amount !== total.amount;
    const rail = this.rails.of(input.payment);
    const { most } = rail;
    const isGift = input.gift !== null;
    const { countryCode = 'VN' } = input.address ?? {};
    const isReached = rail.reaches({
      total,
      countryCode,
      parcels: parcels.length,
      isGift,
      isMade,
      hasGiftVoucher,
    });
    if (!most || !isReached) throw new RailNotOffered(input.payment);
    return most;
  }

  private async takeGiftVoucherOf(
    tx: Tx,
    { id: orderId, voucherPaid: amount }: NewOrder,
    { gift }: PricedCart,
  ): Promise<void> {
    if (amount.amount === 0n || !gift?.voucher) return;
    await this.spendGiftVoucher.within(tx, { codeId: gift.voucher.codeId, orderId, amount });
  }

  private async takeVoucherOf(tx: Tx, { id: orderId, buyer, voucher, discount }: NewOrder): Promise<void> {
    if (!voucher) return;
    const { phone } = buyer;
    await this.takeVoucher.within(tx, { voucherId: voucher.id, orderId, phone, discount });
  }
}

/** @throws ChargeChanged also where a gift voucher pays a part: it is of đồng */
function chargeWished({ charge: expected }: OrderWish, cart: PricedCart): Charge | null {
  if (!expected) return null;
  const currency = foreignCurrency.safeParse(expected.currency).data;
  const isWhole = equal(toPayOf(cart), cart.priced.total);
  const charge = currency && isWhole ? chargeIn(currency, parcelsToCharge(cart)) : null;
  if (!charge || !equal(charge.total, moneyFromWire(expected))) {
    throw new ChargeChanged({ charge: charge && moneyToWire(charge.total), expected });
  }
  return charge;
}

const orderCharge = (charge: Charge, { language }: OrderWish, sold: readonly OrderLine[]): OrderCharge => ({
  total: charge.total,
  lines: chargedLinesOnPage(charge, language, sold),
});

/** All of it. */
const isPaidByVoucher = (cart: PricedCart): boolean => toPayOf(cart).amount === 0n;

const wantedOf = (priced: PricedOrder<ProductForSale>) =>
  priced.parcels.flatMap(({ lines }) =>
    lines.map(({ product, quantity }) => ({ productId: product.id, quantity })),
  );

/** What is made to order is not ready today. @throws DayNotOffered, DayNotPossible */
function refuseImpossibleDays(
  { parcels, placedAt }: NewOrder,
  cart: PricedCart,
  readyBy: ReadonlyMap<string, string>,
): void {
  for (const { wishedDay: day, cooperative, lines } of parcels) {
    if (day === null) continue;
    const from = [dayOf(placedAt), ...lines.flatMap(({ id }) => readyBy.get(id) ?? [])].sort().at(-1)!;
    const { name: sender, slug } = cooperative;
    refuseImpossibleDay({ sender, slug, day, days: deliveryDaysOf(cart, cooperative.id), from });
  }
}

function parcelsOf(
  { priced, ways, fetched }: PricedCart,
  wishedDays: ReadonlyMap<string, string>,
): OrderParcel[] {
  return priced.parcels.map((parcel) => ({
    id: newId(),
    cooperative: { id: parcel.cooperativeId, ...parcel.lines[0]!.product.cooperative },
    pickUp: fetched.has(parcel.cooperativeId) ? ways.get(parcel.cooperativeId)!.pickUp : null,
    wishedDay: wishedDays.get(parcel.lines[0]!.product.cooperative.slug) ?? null,
    shipping: parcel.shipping,
    state: 'waiting',
    lines: parcel.lines.map(({ product, quantity, discount, total }) => ({
      id: newId(),
      productId: product.id,
      artisanId: product.artisanId,
      title: product.title,
      pictureCid: product.pictureCid,
      quantity,
      weightGrams: product.weightGrams,
      unitPrice: product.price,
      discount,
      total,
    })),
  }));
}
