import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { BankTransfer, KnownTransfer, TransferSource } from '../domain/transfer.js';

type Row = Omit<KnownTransfer, 'amount'> & { amount: bigint; currency: string };

const TRANSFER = `select id, account_number as "accountNumber", reference, amount, currency, content,
  happened_at as "happenedAt", state from payments.bank_transfers`;

/** What came to the bank account, once each, and what became of it. */
@Injectable()
export class BankTransfersStore {
  /** @returns its id, or undefined when it was known */
  async insert(
    tx: Tx,
    transfer: BankTransfer & { source: TransferSource },
    at: Date,
  ): Promise<string | undefined> {
    const row = await maybeRow<{ id: string }>(
      tx,
      `insert into payments.bank_transfers (id, source, account_number, reference, amount, currency, content,
         happened_at, received_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'unmatched')
       on conflict (account_number, reference) do nothing returning id`,
      [
        newId(at.getTime()),
        transfer.source,
        transfer.accountNumber,
        transfer.reference,
        transfer.amount.amount,
        transfer.amount.currency,
        transfer.content,
        transfer.happenedAt,
        at,
      ],
    );
    return row?.id;
  }

  async lock(tx: Tx, id: string): Promise<KnownTransfer | undefined> {
    const row = await maybeRow<Row>(tx, `${TRANSFER} where id = $1 for update`, [id]);
    return row && transferOf(row);
  }

  /** Those that nobody has put anywhere, the newest first. */
  async unmatched(sql: Sql, limit: number): Promise<KnownTransfer[]> {
    const { rows } = await sql.query<Row>(
      `${TRANSFER} where state = 'unmatched' order by happened_at desc, id desc limit $1`,
      [limit],
    );
    return rows.map(transferOf);
  }

  /** Those of these that are known. */
  async knownAmong(sql: Sql, accountNumber: string, references: readonly string[]): Promise<Set<string>> {
    const { rows } = await sql.query<{ reference: string }>(
      'select reference from payments.bank_transfers where account_number = $1 and reference = any($2)',
      [accountNumber, references],
    );
    return new Set(rows.map(({ reference }) => reference));
  }

  async markMatched(tx: Tx, id: string, paymentId: string, by: string, at: Date): Promise<void> {
    await tx.query(
      `update payments.bank_transfers set state = 'matched', payment_id = $2, settled_by = $3, settled_at = $4
       where id = $1`,
      [id, paymentId, by, at],
    );
  }

  async markSetAside(tx: Tx, id: string, note: string, by: string, at: Date): Promise<void> {
    await tx.query(
      `update payments.bank_transfers set state = 'set-aside', note = $2, settled_by = $3, settled_at = $4
       where id = $1`,
      [id, note, by, at],
    );
  }
}

const transferOf = ({ amount, currency, ...row }: Row): KnownTransfer => ({
  ...row,
  amount: money(amount, currency),
});
