import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { CapturesStore } from '../data/captures.store.js';

/** Nobody notes what became of an order's money while the holder decides about it. */
@Injectable()
export class HoldMoney {
  constructor(private readonly captures: CapturesStore) {}

  async within(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    await this.captures.lockOwned(tx, orderId);
  }
}
