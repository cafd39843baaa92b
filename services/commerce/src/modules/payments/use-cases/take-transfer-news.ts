import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { BankTransfersStore } from '../data/bank-transfers.store.js';

/** Hands transfers that fit no order to who tells people of them, each once. */
@Injectable()
export class TakeTransferNews {
  constructor(private readonly transfers: BankTransfersStore) {}

  /** @returns the newest of those that nobody was told of; taken only if the transaction commits */
  within(tx: Tx): Promise<string | undefined> {
    return this.transfers.takeUntold(tx);
  }
}
