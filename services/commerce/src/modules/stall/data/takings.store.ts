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

/** One as it is made; `spareOf` where its receipt lies beside another's. */
export interface NewTaking extends Taking {
  secretHash: Buffer;
  spareOf: string | null;
}

/** What is along, with the order of its spare receipt. */
export type TakingAlong = Taking & { spare: { orderId: string; code: string } | null };

type TakingRow = Omit<Taking, 'price'> & { price: bigint; currency: string };

const TAKING = `select id, phone_id as "phoneId", piece_id as "pieceId", product_id as "productId",
  public_number as "publicNumber", title, picture_cid as "pictureCid", price, currency, serial_hash as "serialHash",
  order_id as "orderId", code, taken_at as "takenAt", state from stall.pieces`;

@Injectable()
export class TakingsStore {
  async insert(tx: Tx, takings: readonly NewTaking[]): Promise<void> {
    const column = <T>(of: (taking: NewTaking) => T): T[] => takings.map(of);
    await tx.query(
      `insert into stall.pieces (id, phone_id, piece_id, product_id, public_number, title, picture_cid, price, currency,
         serial_hash, order_id, code, secret_hash, taken_at, state, spare_of)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::jsonb[], $7::text[],
         $8::bigint[], $9::text[], $10::bytea[], $11::uuid[], $12::text[], $13::bytea[], $14::timestamptz[], $15::text[], $16::uuid[])`,
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
        column(({ spareOf }) => spareOf),
      ],
    );
  }

  /** What is with a phone, in the order in which it was taken. */
  async along(sql: Sql, phoneId: string): Promise<TakingAlong[]> {
    const { rows } = await sql.query<TakingRow & Pick<TakingAlong, 'spare'>>(
      `select t.*, case when s.id is not null then jsonb_build_object('orderId', s.order_id, 'code', s.code) end as spare
       from (${TAKING} where phone_id = $1 and state = 'along') as t left join stall.pieces s on s.spare_of = t.id
       order by t."takenAt", t."publicNumber"`,
      [phoneId],
    );
    return rows.map((row) => ({ ...takingOf(row), spare: row.spare }));
  }

  /** The spare receipt of a taking is the one to sell with. @returns its taking; undefined where there is none */
  async bringSpare(tx: Tx, id: string, takenAt: Date): Promise<string | undefined> {
    const row = await maybeRow<{ id: string }>(
      tx,
      `update stall.pieces set state = 'along', taken_at = $2 where spare_of = $1 and state = 'spare' returning id`,
      [id, takenAt],
    );
    return row?.id;
  }

  /** The last time that a phone took a piece along. */
  async lockLast(tx: Tx, phoneId: string, pieceId: string): Promise<Taking | undefined> {
    return this.one(
      tx,
      `where phone_id = $1 and piece_id = $2 and state <> 'spare'
       order by taken_at desc, state = 'along' desc limit 1 for update`,
      [phoneId, pieceId],
    );
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
