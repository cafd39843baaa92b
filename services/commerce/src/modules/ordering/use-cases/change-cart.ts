import { Injectable } from '@nestjs/common';
import type { CartSummary } from '../../../../api/carts.js';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ProductsForSale } from '../../catalog/index.js';
import { CartsStore } from '../data/carts.store.js';
import { type CartLine, isSettled, withExactly, withMore } from '../domain/cart.js';
import { CartNotFound, ProductNotForSale } from '../domain/ordering.errors.js';
import { hashOfSecret } from '../order-links.js';
import { DateLines } from './date-lines.js';
import { SumUpCart } from './sum-up-cart.js';

export interface CartChange {
  secret: string;
  productId: string;
  /** So many more, or exactly so many; exactly none takes the product out. */
  by: 'more' | 'exactly';
  quantity: number;
}

/** Puts a product into a cart, or says how many of it. */
@Injectable()
export class ChangeCart {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsForSale,
    private readonly carts: CartsStore,
    private readonly dateLines: DateLines,
    private readonly sumUp: SumUpCart,
    private readonly clock: Clock,
  ) {}

  /** @throws CartNotFound, ProductNotForSale, CartFull, TooManyOfOne; then nothing is changed */
  async execute({ secret, productId, by, quantity }: CartChange): Promise<CartSummary> {
    const hash = hashOfSecret(secret);
    // What is not for sale any more can still be taken out.
    const line = quantity > 0 ? await this.lineOf(productId, quantity) : null;
    return this.uow.run(async (tx) => {
      const cart = await this.carts.lock(tx, hash);
      if (!cart) throw new CartNotFound();
      const change = by === 'more' ? withMore : withExactly;
      const lines = line
        ? change(cart.lines, line)
        : cart.lines.filter((each) => each.productId !== productId);
      // Of a settled order the cart has nothing left to remember.
      const order = cart.order && isSettled(cart.order) ? null : cart.order;
      await this.carts.write(tx, { ...cart, lines, order }, hash, this.clock.now());
      return this.sumUp.of({ lines, order });
    });
  }

  private async lineOf(productId: string, quantity: number): Promise<CartLine> {
    const [product] = await this.products.byIds([productId]);
    if (!product) throw new ProductNotForSale({ productId });
    const dates = await this.dateLines.execute([{ product, quantity }]);
    const { title, price } = product;
    return { productId, quantity, title, price, readyBy: dates.get(productId) ?? null };
  }
}
