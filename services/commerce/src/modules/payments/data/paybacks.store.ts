import { Injectable } from '@nestjs/common';
import type { PaybackAccountRequest } from '../../../../api/payments.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

interface Sent {
  refundId: string;
  account: PaybackAccountRequest;
  /** The bank's word for the transfer. */
  reference: string;
  by: string;
}

/** Where money goes back to that a person sends, and by which transfer it went. */
@Injectable()
export class PaybacksStore {
  async keepAccount(tx: Tx, orderId: string, account: PaybackAccountRequest, at: Date): Promise<void> {
    await tx.query(
      `insert into payments.payback_accounts (order_id, bank_bin, account_number, account_name, told_at)
       values ($1, $2, $3, $4, $5)
       on conflict (order_id) do update set bank_bin = excluded.bank_bin, account_number = excluded.account_number,
         account_name = excluded.account_name, told_at = excluded.told_at`,
      [orderId, account.bankBin, account.accountNumber, account.accountName, at],
    );
  }

  account(sql: Sql, orderId: string): Promise<PaybackAccountRequest | undefined> {
    return maybeRow<PaybackAccountRequest>(
      sql,
      `select bank_bin as "bankBin", account_number as "accountNumber", account_name as "accountName"
       from payments.payback_accounts where order_id = $1`,
      [orderId],
    );
  }

  /** As it was sent; the buyer may name another account for the next. */
  async noteSent(tx: Tx, sent: Sent, at: Date): Promise<void> {
    const { bankBin, accountNumber, accountName } = sent.account;
    await tx.query(
      `insert into payments.paybacks (refund_id, reference, bank_bin, account_number, account_name, noted_by, noted_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [sent.refundId, sent.reference, bankBin, accountNumber, accountName, sent.by, at],
    );
  }
}
