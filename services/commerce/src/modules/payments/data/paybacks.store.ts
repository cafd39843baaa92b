import { Injectable } from '@nestjs/common';
import type { PaybackAccountRequest } from '../../../../api/payments.js';
import type { Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

interface Sent {
  refundId: string;
  account: PaybackAccountRequest;
  /** The bank's word for the transfer. */
  reference: string;
  by: string;
  digest: string;
  needsTwo: boolean;
  /** Of the one who proposed it, where that was another. */
  proposal: Proposal | null;
}

/** Somebody has looked at account and amount, and is for sending it. */
export interface Proposal {
  digest: string;
  by: string;
  at: Date;
}

/** Where money goes back to that a person sends, and by which transfer it went. */
@Injectable()
export class PaybacksStore {
  async keepAccount(tx: Tx, orderId: string, account: PaybackAccountRequest, at: Date): Promise<void> {
    await tx.query(
      `insert into payments.payback_accounts (order_id, bank_bin, account_number, account_name, told_at)
       values ($1, $2, $3, $4, $5)
       on conflict (order_id) do update set bank_bin = excluded.bank_bin, account_number = excluded.account_number,
         account_name = excluded.account_name, told_at = excluded.told_at,
         changed_at = case
           when (payback_accounts.bank_bin, payback_accounts.account_number, payback_accounts.account_name)
             = (excluded.bank_bin, excluded.account_number, excluded.account_name) then payback_accounts.changed_at
           else excluded.told_at end`,
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
    const { refundId, reference, account, by, digest, needsTwo, proposal } = sent;
    const { bankBin, accountNumber, accountName } = account;
    await tx.query(
      `insert into payments.paybacks (refund_id, reference, bank_bin, account_number, account_name, noted_by, noted_at,
         digest, needs_two, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[refundId, reference, bankBin, accountNumber, accountName, by, at],
        ...[digest, needsTwo, proposal?.by ?? null, proposal?.at ?? null],
      ],
    );
  }

  /** Whether that much takes two persons at that time. */
  async needsTwo(sql: Sql, { amount, currency }: Money, at: Date): Promise<boolean> {
    const from = await maybeRow<{ amount: bigint }>(
      sql,
      `select amount from payments.two_person_amounts where since <= $1 and currency = $2 order by since desc limit 1`,
      [at, currency],
    );
    return from !== undefined && amount >= from.amount;
  }

  /** The last one. */
  proposal(sql: Sql, refundId: string): Promise<Proposal | undefined> {
    return maybeRow<Proposal>(
      sql,
      `select digest, proposed_by as by, proposed_at as at from payments.payback_proposals where refund_id = $1
       order by id desc limit 1`,
      [refundId],
    );
  }

  /** The last one holds; those before it stay to be read. */
  async addProposal(tx: Tx, refundId: string, { digest, by, at }: Proposal): Promise<void> {
    await tx.query(
      'insert into payments.payback_proposals (refund_id, digest, proposed_by, proposed_at) values ($1, $2, $3, $4)',
      [refundId, digest, by, at],
    );
  }
}
