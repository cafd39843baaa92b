import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { GiftVouchersStore } from '../data/gift-vouchers.store.js';
import { VoucherNotUsable } from '../domain/vouchers.errors.js';

/** Takes what an order is to have of a gift voucher, in the order's own transaction: never more than there is. */
@Injectable()
export class SpendGiftVoucher {
  constructor(
    private readonly gifts: GiftVouchersStore,
    private readonly clock: Clock,
  ) {}

  /** @throws VoucherNotUsable; the transaction must be given up then */
  async within(tx: Tx, take: { codeId: string; orderId: string; amount: Money }): Promise<void> {
    if (!(await this.gifts.take(tx, take, this.clock.now()))) throw new VoucherNotUsable();
  }

  /** The money of an order that had ended came after all. @throws VoucherNotUsable likewise */
  async again(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    if (!(await this.gifts.takeAgain(tx, orderId))) throw new VoucherNotUsable();
  }

  /** The order ended unpaid. */
  async giveBack(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    await this.gifts.giveBack(tx, orderId, this.clock.now());
  }

  /** What an order that stands has of one. */
  of(tx: Tx, { orderId }: { orderId: string }): Promise<{ giftId: string; amount: Money } | undefined> {
    return this.gifts.useOf(tx, orderId);
  }
}
