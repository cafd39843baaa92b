import { Injectable } from '@nestjs/common';
import type { BroughtCart } from '../../../../api/carts.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CartLinks } from '../cart-links.js';
import { CartsStore } from '../data/carts.store.js';
import type { Cart, CartLine } from '../domain/cart.js';
import { hashOfSecret } from '../order-links.js';
import { JoinAccountCart } from './join-account-cart.js';
import { SumUpCart } from './sum-up-cart.js';

export interface BringCartInput {
  userId: string;
  /** The secret of the cart that was filled before signing in, where there is one. */
  cart?: string | undefined;
}

type Filled = Pick<Cart, 'lines' | 'voucher' | 'giftCodeId' | 'order'>;

const EMPTY: Filled = { lines: [], voucher: null, giftCodeId: null, order: null };

/**
 * Brings the cart that somebody filled as a guest into that of their account. The guest's cart ends with it, but for what
 * found no room: its secret, which others who sat at this browser may know, opens nothing of the account's.
 */
@Injectable()
export class BringCart {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly carts: CartsStore,
    private readonly links: CartLinks,
    private readonly joinCart: JoinAccountCart,
    private readonly sumUp: SumUpCart,
    private readonly clock: Clock,
  ) {}

  async execute({ userId, cart: secret }: BringCartInput): Promise<BroughtCart> {
    const hash = hashOfSecret(this.links.secretOfAccount(userId));
    const guest = secret === undefined ? undefined : hashOfSecret(secret);
    // Most who sign in bring nothing: then nothing is written.
    const isThere = guest && !guest.equals(hash) && (await this.carts.find(this.database, guest));
    if (!isThere) return this.told((await this.carts.find(this.database, hash)) ?? EMPTY, []);
    return this.uow.run((tx) => this.within(tx, userId, guest));
  }

  private async within(tx: Tx, userId: string, guestHash: Buffer): Promise<BroughtCart> {
    let guest: Cart | undefined;
    const brought = async () => (guest = await this.carts.lock(tx, guestHash)) ?? EMPTY;
    const { cart, leftOut } = await this.joinCart.within(tx, { userId, brought });
    if (guest) await this.keepLeftOut(tx, guest.id, leftOut, guestHash);
    return this.told(cart, leftOut);
  }

  private async keepLeftOut(tx: Tx, id: string, lines: CartLine[], secretHash: Buffer): Promise<void> {
    if (lines.length === 0) return this.carts.remove(tx, id);
    await this.carts.write(
      tx,
      { id, lines, voucher: null, giftCodeId: null, order: null },
      secretHash,
      this.clock.now(),
    );
  }

  private told(cart: Filled, leftOut: readonly CartLine[]): BroughtCart {
    return { ...this.sumUp.of(cart), leftOut: leftOut.length };
  }
}
