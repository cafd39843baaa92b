import { Injectable } from '@nestjs/common';
import { money, type Currency, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Voucher } from '../domain/voucher.js';

interface VoucherRow {
  id: string;
  code: string;
  cooperativeId: string;
  percent: number | null;
  amount: bigint | null;
  least: bigint;
  currency: Currency;
  productIds: string[] | null;
}

/** A voucher as an officer sets it. */
export interface NewVoucher extends Voucher {
  validFrom: Date;
  validUntil: Date | null;
  uses: number | null;
  usesPerBuyer: number | null;
  setBy: string;
}

/** An order that is placed with a voucher. */
export interface VoucherUse {
  orderId: string;
  voucherId: string;
  /** A pseudonym of the buyer's telephone. */
  buyer: Buffer;
  discount: Money;
}

const COLUMNS = `id, code, cooperative_id as "cooperativeId", percent, amount, least, currency,
  product_ids as "productIds"`;

/** By no date and no stop it is closed at the moment `at`. */
const OPEN = (at: string): string =>
  `stopped_at is null and valid_from <= ${at} and (valid_until is null or valid_until > ${at})`;

const HAS_USES = '(uses_in_all is null or used < uses_in_all)';

/** Vouchers, and the orders that were placed with them. Each use is counted under its voucher's lock. */
@Injectable()
export class VouchersStore {
  /** Of these codes the one that can be used now, the first of them first. @param heldBy the asker's own order, whose use counts as free */
  async open(
    sql: Sql,
    codes: readonly string[],
    now: Date,
    heldBy: string | null,
  ): Promise<Voucher | undefined> {
    const row = await maybeRow<VoucherRow>(
      sql,
      `select ${COLUMNS} from vouchers.codes v
       where code = any($1) and ${OPEN('$2')} and (${HAS_USES}
         or id = (select voucher_id from vouchers.uses where order_id = $3 and given_back_at is null))
       order by array_position($1, code) limit 1`,
      [codes, now, heldBy],
    );
    return row && voucherOf(row);
  }

  /** @returns false where the code was somebody's already */
  async add(tx: Tx, voucher: NewVoucher): Promise<boolean> {
    const { takes, least } = voucher;
    const { rows } = await tx.query(
      `insert into vouchers.codes (id, cooperative_id, code, percent, amount, least, currency, valid_from, valid_until,
         uses_in_all, uses_per_buyer, product_ids, set_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (code) do nothing returning id`,
      [
        voucher.id,
        voucher.cooperativeId,
        voucher.code,
        'percent' in takes ? takes.percent : null,
        'amount' in takes ? takes.amount.amount : null,
        least.amount,
        least.currency,
        voucher.validFrom,
        voucher.validUntil,
        voucher.uses,
        voucher.usesPerBuyer,
        voucher.productIds,
        voucher.setBy,
      ],
    );
    return rows.length > 0;
  }

  /** @returns false where the cooperative has none of this id; stopped twice is stopped once */
  async stop(tx: Tx, id: string, cooperativeId: string, at: Date): Promise<boolean> {
    const { rows } = await tx.query(
      `update vouchers.codes set stopped_at = coalesce(stopped_at, $3) where id = $1 and cooperative_id = $2
       returning id`,
      [id, cooperativeId, at],
    );
    return rows.length > 0;
  }

  /** Counts one use, if there is one; whoever wants the same voucher waits. @param at null: whatever its dates say */
  async count(
    tx: Tx,
    id: string,
    at: Date | null,
  ): Promise<{ code: string; usesPerBuyer: number | null } | undefined> {
    return maybeRow(
      tx,
      `update vouchers.codes set used = used + 1
       where id = $1 and ${HAS_USES} and ($2::timestamptz is null or (${OPEN('$2')}))
       returning code, uses_per_buyer as "usesPerBuyer"`,
      [id, at],
    );
  }

  /** Notes the use, unless its buyer has had theirs. Said after `count`, under whose lock no other use is noted. */
  async note(tx: Tx, use: VoucherUse, most: number | null, at: Date): Promise<boolean> {
    const { rows } = await tx.query(
      `insert into vouchers.uses (order_id, voucher_id, buyer, discount, taken_at)
       select $1, $2, $3, $4, $5
       where $6::integer is null or (select count(*) from vouchers.uses
         where voucher_id = $2 and buyer = $3 and given_back_at is null) < $6
       returning order_id`,
      [use.orderId, use.voucherId, use.buyer, use.discount.amount, at, most],
    );
    return rows.length > 0;
  }

  /** The use that was given back, if it was. */
  async givenBack(tx: Tx, orderId: string): Promise<{ voucherId: string } | undefined> {
    return maybeRow(
      tx,
      `select voucher_id as "voucherId" from vouchers.uses where order_id = $1 and given_back_at is not null`,
      [orderId],
    );
  }

  /** Said after `count`. @returns false when its buyer has had theirs meanwhile */
  async noteAgain(tx: Tx, orderId: string, most: number | null): Promise<boolean> {
    const { rows } = await tx.query(
      `update vouchers.uses u set given_back_at = null
       where order_id = $1 and ($2::integer is null or (select count(*) from vouchers.uses o
         where o.voucher_id = u.voucher_id and o.buyer = u.buyer and o.given_back_at is null) < $2)
       returning order_id`,
      [orderId, most],
    );
    return rows.length > 0;
  }

  /** Given back twice is given back once. */
  async giveBack(tx: Tx, orderId: string, at: Date): Promise<void> {
    await tx.query(
      `with back as (
         update vouchers.uses set given_back_at = $2 where order_id = $1 and given_back_at is null
         returning voucher_id)
       update vouchers.codes set used = used - 1 from back where id = back.voucher_id`,
      [orderId, at],
    );
  }
}

function voucherOf({ percent, amount, least, currency, ...row }: VoucherRow): Voucher {
  return {
    ...row,
    takes: percent === null ? { amount: money(amount ?? 0n, currency) } : { percent },
    least: money(least, currency),
  };
}
