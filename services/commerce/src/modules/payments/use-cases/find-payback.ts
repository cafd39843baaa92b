import { Injectable } from '@nestjs/common';
import type { PaybackAccountRequest } from '../../../../api/payments.js';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore } from '../data/captures.store.js';
import { PaybacksStore } from '../data/paybacks.store.js';
import { type Refund, RefundsStore } from '../data/refunds.store.js';
import { isByHand, paybackDigest } from '../domain/payback.js';
import { PaybackAccountMissing, PaybackChanged, PaybackNotDue } from '../domain/payments.errors.js';

export interface PaybackAsked {
  refundId: string;
  orderId: string;
  /** Of the account and the amount that the asker has seen; undefined where they were not said. */
  seen: string | undefined;
}

/** Money that is due to go back by hand. */
export interface DuePayback {
  refund: Refund;
  account: PaybackAccountRequest;
  digest: string;
}

/** Finds what is to be sent back by hand, and keeps it from others meanwhile. */
@Injectable()
export class FindPayback {
  constructor(
    private readonly captures: CapturesStore,
    private readonly refunds: RefundsStore,
    private readonly paybacks: PaybacksStore,
  ) {}

  /**
   * @throws PaybackNotDue also when it was noted a moment ago
   * @throws PaybackAccountMissing
   * @throws PaybackChanged when it is not what was seen
   */
  async within(tx: Tx, { refundId, orderId, seen }: PaybackAsked): Promise<DuePayback> {
    const found = await this.refunds.find(tx, refundId);
    if (found?.orderId !== orderId || !isByHand(found.rail)) throw new PaybackNotDue();
    // Whoever notes it too waits here, and finds it done then.
    await this.captures.lock(tx, found.captureId);
    const refund = await this.refunds.find(tx, refundId);
    if (refund?.state !== 'requested') throw new PaybackNotDue();
    const account = await this.paybacks.account(tx, orderId);
    if (!account) throw new PaybackAccountMissing();
    const digest = paybackDigest(refundId, account, refund.amount);
    if (seen !== undefined && seen !== digest) throw new PaybackChanged();
    return { refund, account, digest };
  }
}
