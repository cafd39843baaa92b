import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { GiftVouchersStore } from '../data/gift-vouchers.store.js';
import { GiftVoucherCodes } from '../gift-voucher-codes.js';

/** A gift voucher comes into being with the order that buys it, and has a code from the moment it is paid. */
@Injectable()
export class IssueGiftVoucher {
  constructor(
    private readonly gifts: GiftVouchersStore,
    private readonly codes: GiftVoucherCodes,
    private readonly clock: Clock,
  ) {}

  /** Nobody can spend it yet. @param gift its id is the order's */
  async draft(
    tx: Tx,
    gift: { id: string; orderCode: string; amount: Money; recipient: string; note: string },
  ): Promise<void> {
    await this.gifts.draft(tx, gift);
  }

  /** Its money is here. Done twice it has one code. */
  async within(tx: Tx, { id }: { id: string }): Promise<void> {
    const codeId = newId();
    const hash = this.codes.hashOf(this.codes.codeOf(codeId));
    await this.gifts.issue(tx, id, { id: codeId, hash }, this.clock.now());
  }

  /** While its own money went back, or a bank asks for it, nobody spends it. */
  async follow(tx: Tx, { id, isStopped }: { id: string; isStopped: boolean }): Promise<void> {
    await this.gifts.setStopped(tx, id, isStopped);
  }
}
