import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { VouchersStore } from '../data/vouchers.store.js';

/** An order ended unpaid, or nothing of it is sent: its use of a voucher is there for somebody else. */
@Injectable()
export class GiveVoucherBack {
  constructor(
    private readonly vouchers: VouchersStore,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    await this.vouchers.giveBack(tx, orderId, this.clock.now());
  }
}
