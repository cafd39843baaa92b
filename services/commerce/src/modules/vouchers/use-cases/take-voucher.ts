import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Money } from '../../../kernel/money.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { VouchersStore } from '../data/vouchers.store.js';
import { VoucherNotUsable, VoucherUsedByBuyer } from '../domain/vouchers.errors.js';

export interface TakeVoucherInput {
  voucherId: string;
  orderId: string;
  /** E.164; it is not kept. */
  phone: string;
  discount: Money;
}

/** Counts a use of a voucher in the transaction that places its order: never more of them than there are. */
@Injectable()
export class TakeVoucher {
  constructor(
    private readonly vouchers: VouchersStore,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws VoucherNotUsable, VoucherUsedByBuyer; the transaction must be given up then */
  async within(tx: Tx, { phone, ...use }: TakeVoucherInput): Promise<void> {
    const now = this.clock.now();
    const counted = await this.vouchers.count(tx, use.voucherId, now);
    if (!counted) throw new VoucherNotUsable();
    const buyer = createHmac('sha256', this.config.authSecret).update(`voucher-buyer/${phone}`).digest();
    const isNoted = await this.vouchers.note(tx, { ...use, buyer }, counted.usesPerBuyer, now);
    if (!isNoted) throw new VoucherUsedByBuyer(counted.code);
  }

  /**
   * The money of an order that had ended came after all: it has its use again, whatever the dates say by now.
   *
   * @throws VoucherNotUsable when somebody else has had it meanwhile; the transaction must be given up then
   */
  async again(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    const given = await this.vouchers.givenBack(tx, orderId);
    if (!given) return;
    const counted = await this.vouchers.count(tx, given.voucherId, null);
    if (!counted || !(await this.vouchers.noteAgain(tx, orderId, counted.usesPerBuyer)))
      throw new VoucherNotUsable();
  }
}
