import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { CartsStore } from '../data/carts.store.js';
import type { Cart } from '../domain/cart.js';
import { CartEmpty, CartNotFound } from '../domain/ordering.errors.js';
import { hashOfSecret } from '../order-links.js';
import { FindCart } from './find-cart.js';

export interface CartToOrder {
  cart: Cart;
  secretHash: Buffer;
}

/** While an order was written another window ordered from the same cart, or changed it: to be looked at anew. */
export class CartMoved extends Error {
  override readonly name = 'CartMoved';
}

/** From one cart one order at a time is placed, in however many windows somebody presses. */
@Injectable()
export class OrderFromCart {
  constructor(
    private readonly findCart: FindCart,
    private readonly carts: CartsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws CartNotFound, CartEmpty */
  async read(secret: string): Promise<CartToOrder> {
    const cart = await this.findCart.bySecret(secret);
    if (cart.lines.length === 0) throw new CartEmpty();
    return { cart, secretHash: hashOfSecret(secret) };
  }

  /** Whoever orders from it too waits, and then sees our order. @throws CartMoved, CartNotFound */
  async lock(tx: Tx, { cart, secretHash }: CartToOrder): Promise<void> {
    const now = await this.carts.lock(tx, secretHash);
    if (!now) throw new CartNotFound();
    const isSameCode = now.voucher === cart.voucher && now.giftCodeId === cart.giftCodeId;
    if (now.order?.id !== cart.order?.id || !isSameCode || !isSame(now.lines, cart.lines))
      throw new CartMoved();
  }

  async note(tx: Tx, { cart, secretHash }: CartToOrder, orderId: string): Promise<void> {
    await this.carts.write(tx, { ...cart, order: { id: orderId } }, secretHash, this.clock.now());
  }
}

const isSame = (one: Cart['lines'], other: Cart['lines']): boolean =>
  one.length === other.length &&
  one.every(({ productId, quantity }, nth) => {
    const line = other[nth];
    return line?.productId === productId && line.quantity === quantity;
  });
