import { Injectable } from '@nestjs/common';
import type { PaidAtStall } from '../../../../api/stall.js';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { LateBecause } from '../domain/judge-sale.js';

export interface StallSaleRow {
  id: string;
  phoneId: string;
  takingId: string;
  price: Money;
  priceReason: string;
  paid: PaidAtStall;
  slip: string;
  soldAt: Date;
  hash: Buffer;
  state: 'counted' | 'set-aside' | 'dismissed' | 'undone';
  because: LateBecause | null;
  /** The count of cash that it is in. */
  closingId: string | null;
  /** Of how it was taken back. */
  undoHash: Buffer | null;
}

export type NewStallSale = Omit<StallSaleRow, 'closingId' | 'undoHash'>;

type Row = Omit<StallSaleRow, 'price'> & { price: bigint; currency: string };

const SALE = `select s.id, s.phone_id as "phoneId", s.taking_id as "takingId", s.price, s.currency,
  s.price_reason as "priceReason", s.paid, s.slip, s.sold_at as "soldAt", s.hash, s.state, s.because,
  s.closing_id as "closingId", s.undo_hash as "undoHash" from stall.sales s`;

@Injectable()
export class StallSalesStore {
  /** Whoever sends the same sale at this moment waits here. */
  async lockId(tx: Tx, id: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('stall.sale/' || $1, 0))`, [id]);
  }

  find(sql: Sql, id: string): Promise<StallSaleRow | undefined> {
    return this.one(sql, 'where s.id = $1', [id]);
  }

  /** One that waits for an officer of this cooperative. */
  lockToDecide(tx: Tx, id: string, cooperativeId: string): Promise<StallSaleRow | undefined> {
    return this.one(
      tx,
      `join stall.phones p on p.id = s.phone_id
       where s.id = $1 and p.cooperative_id = $2 and s.state = 'set-aside' for update of s`,
      [id, cooperativeId],
    );
  }

  async insert(tx: Tx, sale: NewStallSale, at: Date): Promise<void> {
    await tx.query(
      `insert into stall.sales (id, phone_id, taking_id, price, currency, price_reason, paid, slip, sold_at, hash,
         received_at, state, because)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        sale.id,
        sale.phoneId,
        sale.takingId,
        sale.price.amount,
        sale.price.currency,
        sale.priceReason,
        sale.paid,
        sale.slip,
        sale.soldAt,
        sale.hash,
        at,
        sale.state,
        sale.because,
      ],
    );
  }

  async decide(
    tx: Tx,
    id: string,
    { state, by, note }: { state: 'counted' | 'dismissed'; by: string; note: string },
    at: Date,
  ): Promise<void> {
    await tx.query(
      'update stall.sales set state = $2, decided_by = $3, note = $4, decided_at = $5 where id = $1',
      [id, state, by, note, at],
    );
  }

  /** Its seller took it back. */
  async undo(
    tx: Tx,
    id: string,
    { undoneAt, hash }: { undoneAt: Date; hash: Buffer },
    receivedAt: Date,
  ): Promise<void> {
    await tx.query(
      `update stall.sales set state = 'undone', undone_at = $2, undo_hash = $3, undo_received_at = $4 where id = $1`,
      [id, undoneAt, hash, receivedAt],
    );
  }

  /** Counted in the books and not yet in the hand. */
  async uncounted(sql: Sql, phoneId: string): Promise<{ cash: Money; sales: number }> {
    const row = await maybeRow<{ cash: bigint; sales: number }>(
      sql,
      `select coalesce(sum(price) filter (where paid = 'cash'), 0)::bigint as cash, count(*)::int as sales
       from stall.sales where phone_id = $1 and state = 'counted' and closing_id is null`,
      [phoneId],
    );
    return { cash: money(row?.cash ?? 0n, 'VND'), sales: row?.sales ?? 0 };
  }

  private async one(sql: Sql, where: string, params: unknown[]): Promise<StallSaleRow | undefined> {
    const row = await maybeRow<Row>(sql, `${SALE} ${where}`, params);
    if (!row) return undefined;
    const { price, currency, ...sale } = row;
    return { ...sale, price: money(price, currency) };
  }
}
