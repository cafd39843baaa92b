import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { BankTransfer, KnownTransfer, OrdersTransfer, ToldTransfer } from '../domain/transfer.js';

type Row<T extends KnownTransfer = KnownTransfer> = Omit<T, 'amount'> & { amount: bigint; currency: string };

const COLUMNS = `t.id, t.account_number as "accountNumber", t.reference, t.amount, t.currency, t.content,
  t.happened_at as "happenedAt", t.state`;
const TRANSFER = `select ${COLUMNS} from payments.bank_transfers t`;

/** What came to the bank account, once each, and what became of it. */
@Injectable()
export class BankTransfersStore {
  /** @returns its id, or undefined when it was known */
  async insert(tx: Tx, transfer: ToldTransfer, at: Date): Promise<string | undefined> {
    const row = await maybeRow<{ id: string }>(
      tx,
      `insert into payments.bank_transfers (id, source, account_number, reference, amount, currency, content,
         happened_at, received_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'unmatched')
       on conflict (account_number, reference, amount) do nothing returning id`,
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

  /** How many there are, and how much together. */
  async sumOfUnmatched(sql: Sql): Promise<{ count: number; amount: Money }> {
    const row = await maybeRow<{ count: number; amount: bigint }>(
      sql,
      `select count(*)::integer as count, coalesce(sum(amount), 0)::bigint as amount
       from payments.bank_transfers where state = 'unmatched' and currency = 'VND'`,
      [],
    );
    return { count: row?.count ?? 0, amount: money(row?.amount ?? 0n, 'VND') };
  }

  /** @returns the newest of those that fit no order and nobody was told of */
  async takeUntold(tx: Tx): Promise<string | undefined> {
    const { rows } = await tx.query<{ id: string }>(
      `update payments.bank_transfers set is_told = true where state = 'unmatched' and not is_told returning id`,
    );
    return rows
      .map(({ id }) => id)
      .toSorted()
      .at(-1);
  }

  /** All that came for an order, the first first. */
  async ofOrder(tx: Tx, orderCode: string): Promise<OrdersTransfer[]> {
    const { rows } = await tx.query<Row<OrdersTransfer>>(
      `select ${COLUMNS}, t.source, t.same_as as "sameAs"
       from payments.bank_transfers t join payments.payments p on p.id = t.payment_id
       where p.order_code = $1 order by t.happened_at, t.id`,
      [orderCode],
    );
    return rows.map(transferOf);
  }

  /** Which of these are known. */
  async knownAmong(
    sql: Sql,
    accountNumber: string,
    told: readonly Pick<BankTransfer, 'reference' | 'amount'>[],
  ): Promise<(transfer: Pick<BankTransfer, 'reference' | 'amount'>) => boolean> {
    const { rows } = await sql.query<{ reference: string; amount: bigint }>(
      'select reference, amount from payments.bank_transfers where account_number = $1 and reference = any($2)',
      [accountNumber, told.map(({ reference }) => reference)],
    );
    const known = new Set(rows.map(({ reference, amount }) => `${amount} ${reference}`));
    return ({ reference, amount }) => known.has(`${amount.amount} ${reference}`);
  }

  async markMatched(tx: Tx, id: string, paymentId: string, by: string, at: Date): Promise<void> {
    await tx.query(
      `update payments.bank_transfers set state = 'matched', payment_id = $2, settled_by = $3, settled_at = $4
       where id = $1`,
      [id, paymentId, by, at],
    );
  }

  /** It is the same as one that came for its order before. */
  async markToldAgain(tx: Tx, id: string, before: OrdersTransfer, at: Date): Promise<void> {
    await tx.query(
      `update payments.bank_transfers t set state = 'told-again', same_as = b.id, payment_id = b.payment_id,
         settled_by = 'code', settled_at = $3
       from payments.bank_transfers b where t.id = $1 and b.id = $2`,
      [id, before.id, at],
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

function transferOf<T extends KnownTransfer>({ amount, currency, ...row }: Row<T>): T {
  return { ...row, amount: money(amount, currency) } as unknown as T;
}
