import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import { newId } from '../../../kernel/ids.js';
import { compare, type Money } from '../../../kernel/money.js';
import { Changes } from '../../../platform/database/changes.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { ProductsStore } from '../data/products.store.js';
import { SalePricesStore } from '../data/sale-prices.store.js';
import { ShopProductsStore } from '../data/shop-products.store.js';
import { ProductNotFound, SaleIsOver, SalePriceTooHigh, SalesOverlap } from '../domain/catalog.errors.js';

export interface SetSalePriceInput {
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
  productId: string;
  price: Money;
  from: Date;
  until: Date;
}

/** For a time a product costs less. Whoever looks at its beginning and its end sees it, with no job between. */
@Injectable()
export class SetSalePrice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsStore,
    private readonly sales: SalePricesStore,
    private readonly shop: ShopProductsStore,
    private readonly changes: Changes,
  ) {}

  /** @throws ProductNotFound, also for another cooperative's @throws SalePriceTooHigh, SaleIsOver, SalesOverlap */
  async execute({ officer, productId, price, from, until }: SetSalePriceInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const product = await this.products.lock(tx, productId);
      if (product?.cooperativeId !== officer.cooperativeId) throw new ProductNotFound({ slug: null });
      if (compare(price, product.price) >= 0) throw new SalePriceTooHigh(moneyToWire(product.price));
      const sale = { id: newId(), productId, price: price.amount, from, until, setBy: officer.userId };
      const added = await this.sales.add(tx, sale);
      if (added === 'over') throw new SaleIsOver();
      if (added === 'overlapping') throw new SalesOverlap();
      await this.changes.announce(tx, 'shop', [from, until]);
      await this.shop.show(tx, [productId]);
    });
  }
}
