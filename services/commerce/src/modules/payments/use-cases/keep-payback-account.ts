import { Injectable } from '@nestjs/common';
import type { PaybackAccountRequest } from '../../../../api/payments.js';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { PaybacksStore } from '../data/paybacks.store.js';
import { transferTextOf } from '../../../../api/reading/vietqr.js';

/** A buyer says where money that did not come by card goes back to. Said again, the newest holds for what is not sent yet. */
@Injectable()
export class KeepPaybackAccount {
  constructor(
    private readonly paybacks: PaybacksStore,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, orderId: string, account: PaybackAccountRequest): Promise<void> {
    const accountName = transferTextOf(account.accountName).toUpperCase();
    await this.paybacks.keepAccount(tx, orderId, { ...account, accountName }, this.clock.now());
  }
}
