import { Injectable } from '@nestjs/common';
import type { CartSummary } from '../../../../api/carts.js';
import type { SetVoucherRequest } from '../../../../api/vouchers.js';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { FindGiftVoucher, ReckonVoucher, VoucherNotUsable } from '../../vouchers/index.js';
import { CartsStore } from '../data/carts.store.js';
import { isSettled, isWaiting, type Cart } from '../domain/cart.js';
import { CartNotFound } from '../domain/ordering.errors.js';
import { hashOfSecret } from '../order-links.js';
import { FindCart } from './find-cart.js';
import { SumUpCart } from './sum-up-cart.js';

/**
 * Puts a voucher's code into a cart in place of the one before, or takes it out. A gift voucher's stays beside that of a discount: one
 * makes it cheaper, the other pays.
 */
@Injectable()
export class SetCartVoucher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findCart: FindCart,
    private readonly reckonVoucher: ReckonVoucher,
    private readonly findGiftVoucher: FindGiftVoucher,
    private readonly carts: CartsStore,
    private readonly sumUp: SumUpCart,
    private readonly clock: Clock,
  ) {}

  /** @param code as it was typed; empty takes it out, or the gift voucher where that is said @throws CartNotFound, VoucherNotUsable; then nothing is changed */
  async execute({
    secret,
    code,
    isGiftVoucher = false,
  }: { secret: string } & SetVoucherRequest): Promise<CartSummary> {
    const { order } = await this.findCart.bySecret(secret);
    const heldBy = order && isWaiting(order, this.clock.now()) ? order.id : null;
    const change = await this.changeOf(code, heldBy, isGiftVoucher);
    const hash = hashOfSecret(secret);
    return this.uow.run(async (tx) => {
      const cart = await this.carts.lock(tx, hash);
      if (!cart) throw new CartNotFound();
      // Of a settled order the cart has nothing left to remember.
      const open = cart.order && isSettled(cart.order) ? null : cart.order;
      await this.carts.write(tx, { ...cart, order: open, ...change }, hash, this.clock.now());
      return this.sumUp.of({ ...cart, order: open });
    });
  }

  /** A code that reads as a gift voucher's is one: none of the other kind has its check character but by chance. */
  private async changeOf(
    code: string,
    heldBy: string | null,
    isGiftVoucher: boolean,
  ): Promise<Partial<Pick<Cart, 'voucher' | 'giftCodeId'>>> {
    if (code === '') return isGiftVoucher ? { giftCodeId: null } : { voucher: null };
    const gift = await this.findGiftVoucher.byCode(code, heldBy);
    if (!gift) return { voucher: await this.reckonVoucher.codeOf({ code, heldBy }) };
    if (gift.left.amount === 0n) throw new VoucherNotUsable();
    return { giftCodeId: gift.codeId };
  }
}
