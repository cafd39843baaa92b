import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { TakingState } from '../domain/judge-sale.js';

/** A piece that a phone took along, with the receipt that was made for it. */
export interface Taking {
  id: string;
  phoneId: string;
  pieceId: string;
  productId: string;
  publicNumber: string;
  title: Bilingual;
  pictureCid: string | null;
  price: Money;
  serialHash: Buffer;
  orderId: string;
  code: string;
  takenAt: Date;
  state: TakingState;
}

type TakingRow = Omit<Taking, 'price'> & { price: bigint; currency: string };

const TAKING = `select id, phone_id as "phoneId", piece_id as "pieceId", product_id as "productId",
  public_number as "publicNumber", title, picture_cid as "pictureCid", price, currency, serial_hash as "serialHash",
  order_id as "orderId", code, taken_at as "takenAt", state from stall.pieces`;

@Injectable()
export class TakingsStore {
  async insert(tx: Tx, takings: readonly (Taking & { secretHash: Buffer })[]): Promise<void> {
    const column = <T>(of: (taking: Taking & { secretHash: Buffer }) => T): T[] => takings.map(of);
    await tx.query(
      `insert into stall.pieces (id, phone_id, piece_id, product_id, public_number, title, picture_cid, price, currency,
         serial_hash, order_id, code, secret_hash, taken_at, state)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::jsonb[], $7::text[],
         $8::bigint[], $9::text[], $10::bytea[], $11::uuid[], $12::text[], $13::bytea[], $14::timestamptz[], $15::text[])`,
      [
        column(({ id }) => id),
        column(({ phoneId }) => phoneId),
        column(({ pieceId }) => pieceId),
        column(({ productId }) => productId),
        column(({ publicNumber }) => publicNumber),
        column(({ title }) => JSON.stringify(title)),
        column(({ pictureCid }) => pictureCid),
        column(({ price }) => price.amount),
        column(({ price }) => price.currency),
        column(({ serialHash }) => serialHash),
        column(({ orderId }) => orderId),
        column(({ code }) => code),
        column(({ secretHash }) => secretHash),
        column(({ takenAt }) => takenAt),
        column(({ state }) => state),
      ],
    );
  }

  /** What is with a phone, in the order in which it was taken. */
  async along(sql: Sql, phoneId: string): Promise<Taking[]> {
    const { rows } = await sql.query<TakingRow>(
      `${TAKING} where phone_id = $1 and state = 'along' order by taken_at, public_number`,
      [phoneId],
    );
    return rows.map(takingOf);
  }

  /** The last time that a phone took a piece along. */
  async lockLast(tx: Tx, phoneId: string, pieceId: string): Promise<Taking | undefined> {
    return this.one(tx, 'where phone_id = $1 and piece_id = $2 order by taken_at desc limit 1 for update', [
      phoneId,
      pieceId,
    ]);
  }

  async lock(tx: Tx, id: string): Promise<Taking | undefined> {
    return this.one(tx, 'where id = $1 for update', [id]);
  }

  findByReceipt(sql: Sql, secretHash: Buffer): Promise<Taking | undefined> {
    return this.one(sql, 'where secret_hash = $1', [secretHash]);
  }

  async set(tx: Tx, ids: readonly string[], state: TakingState): Promise<void> {
    await tx.query('update stall.pieces set state = $2 where id = any($1)', [ids, state]);
  }

  private async one(sql: Sql, where: string, params: unknown[]): Promise<Taking | undefined> {
    const row = await maybeRow<TakingRow>(sql, `${TAKING} ${where}`, params);
    return row && takingOf(row);
  }
}

const takingOf = ({ price, currency, ...row }: TakingRow): Taking => ({
  ...row,
  price: money(price, currency),
});
