import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { BankTransfersStore } from '../data/bank-transfers.store.js';
import { requireUnmatched } from '../domain/transfer.js';

export interface SetTransferAsideInput {
  transferId: string;
  /** Why it is no order's money. */
  note: string;
  by: string;
}

/** An officer says that a transfer is for no order: a grant, a correction, somebody's mistake. */
@Injectable()
export class SetTransferAside {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly transfers: BankTransfersStore,
    private readonly clock: Clock,
  ) {}

  /** @throws TransferNotFound, TransferSettled */
  async execute({ transferId, note, by }: SetTransferAsideInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const { id } = requireUnmatched(await this.transfers.lock(tx, transferId));
      await this.transfers.markSetAside(tx, id, note, by, this.clock.now());
    });
  }
}
