import { Injectable } from '@nestjs/common';
import { bankName } from '../../../../api/banks.js';
import { moneyToWire } from '../../../../api/money.js';
import type { PaybackAccountRequest } from '../../../../api/payments.js';
import type { PaybackList } from '../../../../api/transfers.js';
import { money, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import { paybackQr } from '../../payments/index.js';

type Payback = PaybackList['paybacks'][number];

interface PaybackRow extends Pick<Payback, 'id' | 'orderCode' | 'buyer' | 'because'> {
  amount: bigint;
  currency: string;
  requestedAt: Date;
  account: PaybackAccountRequest | null;
}

const DUE = `select d.id, o.code as "orderCode", d.amount, d.currency, d.kind as because, d.requested_at as "requestedAt",
    jsonb_build_object('name', o.buyer_name, 'phone', o.buyer_phone) as buyer,
    (select jsonb_build_object('bankBin', a.bank_bin, 'accountNumber', a.account_number, 'accountName', a.account_name)
      from payments.shown_payback_accounts a where a.order_id = o.id) as account
  from payments.shown_paybacks_due d
  join ordering.parcels p on p.order_id = d.order_id and p.cooperative_id = $1
  join ordering.orders o on o.id = d.order_id
  order by d.requested_at, d.id limit $2`;

/** Money that a person sends back: of the orders that a cooperative has a parcel in. */
@Injectable()
export class OfficePaybacksQueries {
  constructor(private readonly database: Database) {}

  /** The oldest first. */
  async list(cooperativeId: string, limit: number): Promise<PaybackList> {
    const { rows } = await this.database.query<PaybackRow>(DUE, [cooperativeId, limit]);
    return {
      paybacks: rows.map(({ amount, currency, requestedAt, account, ...row }) => ({
        ...row,
        amount: moneyToWire(money(amount, currency)),
        requestedAt: requestedAt.toISOString(),
        account: account && accountFor(account, money(amount, currency), row.orderCode),
      })),
    };
  }

  async isAnyDue(sql: Sql, orderId: string): Promise<boolean> {
    const due = 'select id from payments.shown_paybacks_due where order_id = $1 limit 1';
    return (await maybeRow(sql, due, [orderId])) !== undefined;
  }

  /** Undefined for what is not due (any more). */
  async orderOf(sql: Sql, paybackId: string): Promise<string | undefined> {
    const row = await maybeRow<{ id: string }>(
      sql,
      'select order_id as id from payments.shown_paybacks_due where id = $1',
      [paybackId],
    );
    return row?.id;
  }
}

const accountFor = (
  account: PaybackAccountRequest,
  amount: Money,
  orderCode: string,
): Payback['account'] => ({
  bankName: bankName(account.bankBin),
  accountNumber: account.accountNumber,
  accountName: account.accountName,
  qr: paybackQr(account, amount, orderCode),
});
