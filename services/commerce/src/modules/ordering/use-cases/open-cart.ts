import { Injectable } from '@nestjs/common';
import type { OpenCartRequest, OpenedCart } from '../../../../api/carts.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ProductsForSale } from '../../catalog/index.js';
import { CartLinks } from '../cart-links.js';
import { CartsStore } from '../data/carts.store.js';
import { type CartLine, withMore } from '../domain/cart.js';
import { hashOfSecret } from '../order-links.js';
import { SumUpCart } from './sum-up-cart.js';

/** A new cart with what somebody wants first, or brings from elsewhere. */
@Injectable()
export class OpenCart {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsForSale,
    private readonly carts: CartsStore,
    private readonly links: CartLinks,
    private readonly sumUp: SumUpCart,
    private readonly clock: Clock,
  ) {}

  /** What is not for sale is left out. @throws TooManyOfOne */
  async execute({ lines: wanted }: OpenCartRequest): Promise<OpenedCart> {
    const products = await this.products.byIds(wanted.map(({ productId }) => productId));
    const byId = new Map(products.map((product) => [product.id, product]));
    const lines = wanted.reduce<CartLine[]>((lines, { productId, quantity }) => {
      const product = byId.get(productId);
      if (!product) return lines;
      return withMore(lines, { productId, quantity, title: product.title, price: product.price });
    }, []);
    const now = this.clock.now();
    const id = newId(now.getTime());
    const secret = this.links.secretOf(id);
    await this.uow.run((tx) => this.carts.write(tx, { id, lines, order: null }, hashOfSecret(secret), now));
    return { secret, ...this.sumUp.of({ lines, order: null }) };
  }
}
