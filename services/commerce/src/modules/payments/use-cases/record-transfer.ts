import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { BankTransfersStore } from '../data/bank-transfers.store.js';
import { PaymentsStore } from '../data/payments.store.js';
import { earlierTelling, type ToldTransfer } from '../domain/transfer.js';
import { codesIn } from '../transfer/code-in-text.js';
import { AssignTransfer } from './assign-transfer.js';

/** What became of a transfer that somebody told of: `known` when it was told before, `elsewhere` on another account. */
export type Recorded = 'matched' | 'unmatched' | 'known' | 'elsewhere';

/** Takes a transfer that came in, whoever tells of it, once; the order's code in its text says whose it is. */
@Injectable()
export class RecordTransfer {
  private readonly logger = new Logger(RecordTransfer.name);

  constructor(
    private readonly config: Config,
    private readonly transfers: BankTransfersStore,
    private readonly payments: PaymentsStore,
    private readonly assignTransfer: AssignTransfer,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, transfer: ToldTransfer): Promise<Recorded> {
    if (transfer.accountNumber !== this.config.bank?.accountNumber) return 'elsewhere';
    const id = await this.transfers.insert(tx, transfer, this.clock.now());
    if (id === undefined) return 'known';
    // Two codes in one text are nobody's choice to make but a person's.
    const [orderCode, ...others] = codesIn(transfer.content);
    if (orderCode !== undefined && others.length === 0) {
      if (await this.isToldAgain(tx, { id, ...transfer }, orderCode)) return 'known';
      const input = { transfer: { id, amount: transfer.amount }, orderCode, by: 'code' };
      if (await this.assignTransfer.within(tx, input)) return 'matched';
    }
    this.logger.warn({ transferId: id }, 'A transfer came that fits no order.');
    return 'unmatched';
  }

  private async isToldAgain(
    tx: Tx,
    transfer: ToldTransfer & { id: string },
    orderCode: string,
  ): Promise<boolean> {
    // Whoever tells of the same at this moment waits here.
    await this.payments.lockOfCode(tx, orderCode);
    const before = earlierTelling(transfer, await this.transfers.ofOrder(tx, orderCode));
    if (before) await this.transfers.markToldAgain(tx, transfer.id, before, this.clock.now());
    return before !== undefined;
  }
}
