import { Injectable } from '@nestjs/common';
import { moneyFromWire, type MoneyWire } from '../../../../api/money.js';
import { equal, type Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import type { ProductForSale } from '../../catalog/index.js';
import { DepositsStore } from '../data/deposits.store.js';
import { depositOfCart } from '../domain/cart-deposit.js';
import { DepositChanged } from '../domain/deposit.errors.js';
import type { Deposit } from '../domain/deposit.js';
import type { NewOrder } from '../domain/order.js';
import type { PricedOrder } from '../domain/pricing.js';

/** A buyer wants to pay a deposit of a new order, and the rest when what is made for it is finished. */
@Injectable()
export class AskDeposit {
  constructor(private readonly deposits: DepositsStore) {}

  /**
   * @param expected what the buyer saw; undefined who pays all of it at once
   * @param readyBy by line, of what is made for it
   * @throws DepositChanged also where a gift voucher pays a part, or a card is charged in another currency: then the whole is due
   */
  async within(
    tx: Tx,
    order: NewOrder,
    expected: MoneyWire | undefined,
    { priced, readyBy }: { priced: PricedOrder<ProductForSale>; readyBy: ReadonlyMap<string, string> },
  ): Promise<Deposit | null> {
    if (!expected) return null;
    const lines = order.parcels.flatMap((parcel) => parcel.lines);
    const made = new Set(lines.filter(({ id }) => readyBy.has(id)).map(({ productId }) => productId));
    const isWhole = order.charge !== null || order.voucherPaid.amount > 0n;
    const deposit = isWhole ? undefined : depositOfCart(priced, (productId) => made.has(productId));
    if (!deposit || !equal(deposit.amount, moneyFromWire(expected))) {
      throw new DepositChanged(deposit?.amount ?? null, expected);
    }
    const { amount, byProduct } = deposit;
    const byLine = new Map(
      lines.flatMap(({ id, productId }): [string, Money][] => {
        const part = byProduct.get(productId);
        return part ? [[id, part]] : [];
      }),
    );
    const restDays = await this.deposits.restDays(tx, order.placedAt);
    await this.deposits.set(tx, order.id, { amount, byLine, restDays });
    return { amount, paymentId: null, restDueBy: null, restDays };
  }
}
