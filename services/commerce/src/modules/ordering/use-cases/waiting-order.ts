import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { PlacedOrder } from '../../../../api/orders.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/transaction.js';
import { CloseCheckout } from '../../payments/index.js';
import { OrdersStore } from '../data/orders.store.js';
import { WishesStore } from '../data/wishes.store.js';
import type { Order } from '../domain/order.js';
import { OrderMoveNotAllowed } from '../domain/ordering.errors.js';
import { isSameWish, type OrderWish } from '../domain/wish.js';
import { OrderLinks } from '../order-links.js';
import { EndOrder } from './end-order.js';
import { FindOrder } from './find-order.js';
import { PayOrder } from './pay-order.js';

/**
 * A buyer's own order that waits for money, while they go back and order again: the same wish is the same order,
 * another one takes its place, so that nobody stands in their own way.
 */
@Injectable()
export class WaitingOrder {
  constructor(
    private readonly database: Database,
    private readonly findOrder: FindOrder,
    private readonly orders: OrdersStore,
    private readonly wishes: WishesStore,
    private readonly payOrder: PayOrder,
    private readonly closeCheckout: CloseCheckout,
    private readonly endOrder: EndOrder,
    private readonly links: OrderLinks,
    private readonly clock: Clock,
  ) {}

  /** The order behind a link, if it still waits; a wrong or old link is as good as none. */
  async find(secret: string | undefined): Promise<Order | undefined> {
    const order = secret && (await this.findOrder.maybeBySecret(secret));
    return order && this.isWaiting(order) ? order : undefined;
  }

  /** The same, by its id. */
  async findById(id: string): Promise<Order | undefined> {
    const order = await this.orders.find(this.database, id);
    return order && this.isWaiting(order) ? order : undefined;
  }

  async idOf(secret: string | undefined): Promise<string | null> {
    return (await this.find(secret))?.id ?? null;
  }

  /** @returns the same order with its page to pay on; undefined when something else is wished now */
  async offerAgain(order: Order, wish: OrderWish): Promise<PlacedOrder | undefined> {
    if (!isAsExpected(order, wish)) return undefined;
    const before = await this.wishes.of(this.database, order.id);
    if (!before || !isSameWish(before, wish)) return undefined;
    const secret = this.links.secretOf(order.id);
    const payUrl = await this.payOrder.orOrderPage(order, wish.payment, wish.language);
    const now = await this.orders.find(this.database, order.id);
    return { code: order.code, secret, payUrl, expiresAt: (now ?? order).expiresAt.toISOString() };
  }

  /** @throws OrderMoveNotAllowed when it turns out to be paid @throws ProviderUnreachable */
  async closePage({ id }: Order): Promise<void> {
    if ((await this.closeCheckout.execute({ orderId: id })) === 'paid') {
      throw new OrderMoveNotAllowed({ state: 'paid', wanted: 'cancelled' });
    }
  }

  /** Its pieces are free for the order that takes its place. @throws OrderMoveNotAllowed when it was paid meanwhile */
  async giveWay(tx: Tx, { id }: Order): Promise<void> {
    const order = await this.orders.lock(tx, id);
    if (!order || order.state === 'cancelled' || order.state === 'expired') return;
    await this.endOrder.within(tx, order, 'cancelled', { actor: 'buyer', reason: 'ordered-anew' });
  }

  private isWaiting(order: Order): boolean {
    // One of a gift voucher stands beside: nothing of a cart is in it.
    return order.state === 'placed' && !order.isGiftVoucher && order.expiresAt > this.clock.now();
  }
}

/** It costs what its buyer expects now, in what its card is charged too, and as much of it is due first. */
function isAsExpected({ total, charge, deposit }: Order, wish: OrderWish): boolean {
  const charged = (charge && moneyToWire(charge.total)) ?? undefined;
  const first = (deposit && moneyToWire(deposit.amount)) ?? undefined;
  return (
    moneyToWire(total).amount === wish.expectedTotal.amount &&
    isDeepStrictEqual(charged, wish.charge) &&
    isDeepStrictEqual(first, wish.deposit)
  );
}
