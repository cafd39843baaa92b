import { Injectable } from '@nestjs/common';
import { MOST_LINES } from '../../../../api/cart-limits.js';
import { MY_CART, type OpenCartRequest, type OpenedCart } from '../../../../api/carts.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ProductsForSale } from '../../catalog/index.js';
import { CartLinks } from '../cart-links.js';
import { CartsStore } from '../data/carts.store.js';
import { type CartLine, withMore } from '../domain/cart.js';
import { CartFull } from '../domain/ordering.errors.js';
import { hashOfSecret } from '../order-links.js';
import { DateLines } from './date-lines.js';
import { JoinAccountCart } from './join-account-cart.js';
import { SumUpCart } from './sum-up-cart.js';

export interface OpenCartInput extends OpenCartRequest {
  /** Who is signed in has one cart, and it is not another new one. */
  userId?: string | undefined;
}

/** A new cart with what somebody wants first, or brings from elsewhere. */
@Injectable()
export class OpenCart {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsForSale,
    private readonly carts: CartsStore,
    private readonly links: CartLinks,
    private readonly dateLines: DateLines,
    private readonly joinCart: JoinAccountCart,
    private readonly sumUp: SumUpCart,
    private readonly clock: Clock,
  ) {}

  /** What is not for sale is left out. @throws TooManyOfOne, CartFull */
  async execute({ lines: wanted, userId }: OpenCartInput): Promise<OpenedCart> {
    const products = await this.products.byIds(wanted.map(({ productId }) => productId));
    const byId = new Map(products.map((product) => [product.id, product]));
    const dates = await this.dateLines.execute(
      wanted.flatMap(({ productId, quantity }) => {
        const product = byId.get(productId);
        return product ? [{ product, quantity }] : [];
      }),
    );
    const lines = wanted.reduce<CartLine[]>((lines, { productId, quantity }) => {
      const product = byId.get(productId);
      if (!product) return lines;
      const { title, price } = product;
      const readyBy = dates.get(productId) ?? null;
      return withMore(lines, { productId, quantity, title, price, readyBy });
    }, []);
    if (userId !== undefined) return this.openOfAccount(userId, lines);
    const now = this.clock.now();
    const id = newId(now.getTime());
    const secret = this.links.secretOf(id);
    await this.uow.run((tx) =>
      this.carts.write(
        tx,
        { id, lines, voucher: null, giftCodeId: null, order: null },
        hashOfSecret(secret),
        now,
      ),
    );
    return { secret, ...this.sumUp.of({ lines, order: null }) };
  }

  private openOfAccount(userId: string, lines: CartLine[]): Promise<OpenedCart> {
    return this.uow.run(async (tx) => {
      const brought = async () => ({ lines, voucher: null, giftCodeId: null, order: null });
      const { cart, leftOut } = await this.joinCart.within(tx, { userId, brought });
      if (leftOut.length > 0) throw new CartFull({ most: MOST_LINES });
      return { secret: MY_CART, ...this.sumUp.of(cart) };
    });
  }
}
