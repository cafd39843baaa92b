import { Injectable } from '@nestjs/common';
import type { CartSummary } from '../../../../api/carts.js';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ReckonVoucher } from '../../vouchers/index.js';
import { CartsStore } from '../data/carts.store.js';
import { isSettled, isWaiting } from '../domain/cart.js';
import { CartNotFound } from '../domain/ordering.errors.js';
import { hashOfSecret } from '../order-links.js';
import { FindCart } from './find-cart.js';
import { SumUpCart } from './sum-up-cart.js';

/** Puts a voucher's code into a cart in place of the one before, or takes it out. */
@Injectable()
export class SetCartVoucher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findCart: FindCart,
    private readonly reckonVoucher: ReckonVoucher,
    private readonly carts: CartsStore,
    private readonly sumUp: SumUpCart,
    private readonly clock: Clock,
  ) {}

  /** @param code as it was typed; empty takes it out @throws CartNotFound, VoucherNotUsable; then nothing is changed */
  async execute({ secret, code }: { secret: string; code: string }): Promise<CartSummary> {
    const { order } = await this.findCart.bySecret(secret);
    const heldBy = order && isWaiting(order, this.clock.now()) ? order.id : null;
    const voucher = code === '' ? null : await this.reckonVoucher.codeOf({ code, heldBy });
    const hash = hashOfSecret(secret);
    return this.uow.run(async (tx) => {
      const cart = await this.carts.lock(tx, hash);
      if (!cart) throw new CartNotFound();
      // Of a settled order the cart has nothing left to remember.
      const open = cart.order && isSettled(cart.order) ? null : cart.order;
      await this.carts.write(tx, { ...cart, order: open, voucher }, hash, this.clock.now());
      return this.sumUp.of({ ...cart, order: open });
    });
  }
}
