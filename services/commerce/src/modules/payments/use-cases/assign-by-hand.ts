import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { BankTransfersStore } from '../data/bank-transfers.store.js';
import { requireUnmatched } from '../domain/transfer.js';
import { AssignTransfer } from './assign-transfer.js';

/** An officer says whose a transfer is that found no order by itself. */
@Injectable()
export class AssignByHand {
  constructor(
    private readonly transfers: BankTransfersStore,
    private readonly assignTransfer: AssignTransfer,
  ) {}

  /** @returns false when no order has this code @throws TransferNotFound, TransferSettled */
  async within(tx: Tx, input: { transferId: string; orderCode: string; by: string }): Promise<boolean> {
    const transfer = requireUnmatched(await this.transfers.lock(tx, input.transferId));
    return this.assignTransfer.within(tx, { transfer, orderCode: input.orderCode, by: input.by });
  }
}
