import { Injectable } from '@nestjs/common';
import { moneyFromWire, moneyToWire } from '../../../../api/money.js';
import type { PlacedOrder, PlaceOrderRequest } from '../../../../api/orders.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { compare, equal } from '../../../kernel/money.js';
import { Idempotency, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { ProductForSale } from '../../catalog/index.js';
import { OutOfStock } from '../../inventory/index.js';
import { NewOrdersStore } from '../data/new-orders.store.js';
import { newOrderCode } from '../domain/order-code.js';
import { KEPT_MS, type NewOrder, type OrderParcel } from '../domain/order.js';
import {
  MadeToOrderNotOpen,
  PriceChanged,
  ProductNotForSale,
  TotalTooHigh,
} from '../domain/ordering.errors.js';
import { MOST_BY_CARD, type PricedOrder } from '../domain/pricing.js';
import { hashOfSecret, OrderLinks } from '../order-links.js';
import { expireUnpaidOrder } from '../ordering.jobs.js';
import { OpenPayment } from './open-payment.js';
import { PreparePage } from './prepare-page.js';
import { PriceCart, type PricedCart } from './price-cart.js';
import { ReservePieces } from './reserve-pieces.js';

export interface PlaceOrderInput extends PlaceOrderRequest {
  /** The request as it may come again; absent in process. */
  request?: IdempotentRequest;
}

/**
 * Takes an order: prices it, reserves its pieces and writes down that it is to be paid, all in one transaction;
 * then, outside of it, opens the page to pay on.
 */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly priceCart: PriceCart,
    private readonly newOrders: NewOrdersStore,
    private readonly reservePieces: ReservePieces,
    private readonly preparePage: PreparePage,
    private readonly openPayment: OpenPayment,
    private readonly links: OrderLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns where to pay; the order's own page when the payment provider does not answer just now
   * @throws PriceChanged, ProductNotForSale, OutOfStock, MadeToOrderNotOpen, TotalTooHigh
   */
  async execute({ request, ...input }: PlaceOrderInput): Promise<PlacedOrder> {
    // Read before the transaction: within it there is one connection, and it is not for the catalogue.
    const cart = await this.priceCart.execute({ lines: input.lines, countryCode: input.address.countryCode });
    const parcels = parcelsOf(cart);
    const place = async (tx: Tx) => {
      refuseUnfit(input, cart);
      return this.write(tx, input, cart.priced, parcels);
    };
    const placed = await this.uow.run((tx) =>
      request ? this.idempotency.once(tx, request, () => place(tx)) : place(tx),
    );
    return {
      code: placed.code,
      secret: this.links.secretOf(placed.orderId),
      payUrl: await this.openPayment.orOrderPage(placed.orderId, placed.paymentId, input.language),
      expiresAt: placed.expiresAt,
    };
  }

  private async write(
    tx: Tx,
    input: PlaceOrderRequest,
    priced: PricedOrder<ProductForSale>,
    parcels: OrderParcel[],
  ): Promise<{ orderId: string; paymentId: string; code: string; expiresAt: string }> {
    const placedAt = this.clock.now();
    const id = newId(placedAt.getTime());
    const order: NewOrder = {
      id,
      code: newOrderCode(),
      secretHash: hashOfSecret(this.links.secretOf(id)),
      language: input.language,
      buyer: input.buyer,
      address: input.address,
      goods: priced.goods,
      shipping: priced.shipping,
      total: priced.total,
      placedAt,
      expiresAt: new Date(placedAt.getTime() + KEPT_MS),
      parcels,
    };
    await this.newOrders.insert(tx, order);
    await this.reserve(tx, order, priced);
    const paymentId = await this.preparePage.within(tx, order, order.expiresAt);
    await tx.send(expireUnpaidOrder, { orderId: id }, { startAfter: order.expiresAt });
    return { orderId: id, paymentId, code: order.code, expiresAt: order.expiresAt.toISOString() };
  }

  private async reserve(tx: Tx, order: NewOrder, priced: PricedOrder<ProductForSale>): Promise<void> {
    const lines = priced.parcels.flatMap((parcel) => parcel.lines);
    const wanted = lines.map(({ product, quantity }) => ({ productId: product.id, quantity }));
    try {
      await this.reservePieces.within(tx, order.id, wanted, order.expiresAt);
    } catch (error) {
      if (!(error instanceof OutOfStock)) throw error;
      const short = lines.find(({ product }) => product.id === error.details.productId);
      if (short?.product.kind !== 'made-to-order') throw error;
      throw new MadeToOrderNotOpen({ productId: short.product.id, left: error.details.left });
    }
  }
}

function refuseUnfit(input: PlaceOrderRequest, { priced, gone }: PricedCart): void {
  const [productId] = gone;
  if (productId !== undefined) throw new ProductNotForSale({ productId });
  const { total } = priced;
  if (!equal(total, moneyFromWire(input.expectedTotal))) {
    throw new PriceChanged({ total: moneyToWire(total), expected: input.expectedTotal });
  }
  if (compare(total, MOST_BY_CARD) > 0) throw new TotalTooHigh({ most: moneyToWire(MOST_BY_CARD) });
}

function parcelsOf({ priced, cooperative }: PricedCart): OrderParcel[] {
  return priced.parcels.map((parcel) => ({
    id: newId(),
    cooperative: cooperative(parcel.cooperativeId),
    shipping: parcel.shipping,
    state: 'waiting',
    lines: parcel.lines.map(({ product, quantity, total }) => ({
      id: newId(),
      productId: product.id,
      artisanId: product.artisanId,
      title: product.title,
      pictureCid: product.pictureCid,
      quantity,
      unitPrice: product.price,
      total,
    })),
  }));
}
