import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { CartLinks } from '../cart-links.js';
import { CartsStore } from '../data/carts.store.js';
import { type Cart, type CartLine, joinLines, laterOrder } from '../domain/cart.js';
import { hashOfSecret } from '../order-links.js';

export interface JoinAccountCartInput {
  userId: string;
  /** Asked for once the account's cart is locked, always in this order: two devices wait for each other in line. */
  brought: () => Promise<Pick<Cart, 'lines' | 'voucher' | 'giftCodeId' | 'order'>>;
}

export interface JoinedCart {
  cart: Pick<Cart, 'lines' | 'voucher' | 'giftCodeId' | 'order'>;
  /** What found no room. */
  leftOut: CartLine[];
}

/** Puts what somebody brings into the cart of their account; the first to bring something opens it. */
@Injectable()
export class JoinAccountCart {
  constructor(
    private readonly carts: CartsStore,
    private readonly links: CartLinks,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, { userId, brought }: JoinAccountCartInput): Promise<JoinedCart> {
    const now = this.clock.now();
    const hash = hashOfSecret(this.links.secretOfAccount(userId));
    const { id, ...theirs } = await this.carts.lockOrOpen(tx, newId(now.getTime()), hash, now);
    const other = await brought();
    const { lines, leftOut } = joinLines(theirs.lines, other.lines);
    const order = laterOrder(theirs.order, other.order);
    // Of two codes that which was brought last.
    const giftCodeId = other.giftCodeId ?? theirs.giftCodeId;
    const cart = { lines, voucher: other.voucher ?? theirs.voucher, giftCodeId, order };
    await this.carts.write(tx, { id, ...cart }, hash, now);
    return { cart, leftOut };
  }
}
