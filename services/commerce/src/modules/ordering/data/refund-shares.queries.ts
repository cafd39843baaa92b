import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { RefundsOfLinesStore, type RefundShare } from './refunds-of-lines.store.js';

/** For what of an order money was decided to go back: whose shares it comes from. */
@Injectable()
export class RefundSharesQueries {
  constructor(private readonly refunds: RefundsOfLinesStore) {}

  of(tx: Tx, orderId: string): Promise<RefundShare[]> {
    return this.refunds.sharesOf(tx, orderId);
  }
}
