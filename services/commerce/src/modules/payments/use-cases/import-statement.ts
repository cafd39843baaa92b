import { Injectable } from '@nestjs/common';
import type { StatementImported } from '../../../../api/transfers.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { BankTransfersStore } from '../data/bank-transfers.store.js';
import { StatementMissing, StatementUnreadable, TransfersNotTaken } from '../domain/payments.errors.js';
import { wordsOf } from '../transfer/statement-words.js';
import { readStatement } from '../transfer/statement.js';
import { RecordTransfer } from './record-transfer.js';

/**
 * Reads a bank's statement, since notifications can be lost: it leads to the same as they would have, and the same
 * file again changes nothing. Each transfer is its own transaction, so an import that ended half-way is done again.
 */
@Injectable()
export class ImportStatement {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly transfers: BankTransfersStore,
    private readonly recordTransfer: RecordTransfer,
  ) {}

  /** @throws StatementUnreadable, TransfersNotTaken */
  async execute(csv: unknown): Promise<StatementImported> {
    const { bank } = this.config;
    if (!bank) throw new TransfersNotTaken();
    if (!Buffer.isBuffer(csv)) throw new StatementMissing();
    const read = readStatement(csv);
    if (read.kind === 'refused') throw new StatementUnreadable(wordsOf(read.complaint));
    const { rows } = read;
    const incoming = rows.filter(({ direction }) => direction === 'in');
    const isKnown = await this.transfers.knownAmong(this.database, bank.accountNumber, incoming);
    const counts = { matched: 0, unmatched: 0, known: 0 };
    for (const { direction: _, ...row } of incoming) {
      const told = { ...row, accountNumber: bank.accountNumber, source: 'statement' as const };
      const became = isKnown(row)
        ? 'known'
        : await this.uow.run((tx) => this.recordTransfer.within(tx, told));
      if (became !== 'elsewhere') counts[became] += 1;
    }
    return { ...counts, outgoing: rows.length - incoming.length };
  }
}
