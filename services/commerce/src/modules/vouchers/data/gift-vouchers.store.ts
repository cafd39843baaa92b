import { Injectable } from '@nestjs/common';
import { money, type Currency, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export interface GiftVoucher {
  /** The order's that bought it. */
  id: string;
  amount: Money;
  /** What can be spent. */
  left: Money;
  recipient: string;
  note: string;
  isPaid: boolean;
  isStopped: boolean;
  /** Null while none is good. */
  codeId: string | null;
}

interface GiftRow extends Omit<GiftVoucher, 'amount' | 'left'> {
  amount: bigint;
  left: bigint;
  currency: Currency;
}

/** What an order has of one. */
interface GiftUse {
  giftId: string;
  amount: Money;
}

/** With what the order `$2` holds of it, if it does: to its own buyer that counts as free. */
const GIFT = `select g.id, g.amount, g.currency, g.recipient, g.note, g.paid_at is not null as "isPaid",
    g.is_stopped as "isStopped", g.code_id as "codeId",
    g.left_over + coalesce((select u.amount from vouchers.gift_uses u
      where u.order_id = $2 and u.gift_id = g.id and u.given_back_at is null), 0) as left
  from vouchers.gifts g`;

const SPENDABLE = 'code_id is not null and not is_stopped';

/** Gift vouchers, their codes, and what orders have of them. What is left changes under the voucher's own row alone. */
@Injectable()
export class GiftVouchersStore {
  async draft(
    tx: Tx,
    gift: { id: string; orderCode: string; amount: Money; recipient: string; note: string },
  ): Promise<void> {
    await tx.query(
      `insert into vouchers.gifts (id, order_code, amount, currency, recipient, note) values ($1, $2, $3, $4, $5, $6)`,
      [gift.id, gift.orderCode, gift.amount.amount, gift.amount.currency, gift.recipient, gift.note],
    );
  }

  /** Its money is here. Said twice it is issued once. */
  async issue(tx: Tx, id: string, code: { id: string; hash: Buffer }, at: Date): Promise<void> {
    await tx.query(
      `with paid as (
         update vouchers.gifts set paid_at = $4, left_over = amount, code_id = $2 where id = $1 and paid_at is null
         returning id)
       insert into vouchers.gift_codes (id, gift_id, hash, issued_at) select $2, id, $3, $4 from paid`,
      [id, code.id, code.hash, at],
    );
  }

  find(sql: Sql, id: string): Promise<GiftVoucher | undefined> {
    return this.one(sql, 'where g.id = $1', id, null);
  }

  lock(tx: Tx, id: string): Promise<GiftVoucher | undefined> {
    return this.one(tx, 'where g.id = $1 for update of g', id, null);
  }

  /** The one that a code opens, unless it cannot be spent. @param heldBy the asker's own order, whose part counts as free */
  byCode(sql: Sql, hash: Buffer, heldBy: string | null): Promise<GiftVoucher | undefined> {
    const good = `where g.code_id = (select c.id from vouchers.gift_codes c where c.hash = $1) and ${SPENDABLE}`;
    return this.one(sql, good, hash, heldBy);
  }

  byCodeId(sql: Sql, codeId: string, heldBy: string | null): Promise<GiftVoucher | undefined> {
    return this.one(sql, `where g.code_id = $1 and ${SPENDABLE}`, codeId, heldBy);
  }

  /** @returns false when there is not so much, or no more: whoever wants the same voucher waits, and sees what is left then */
  async take(
    tx: Tx,
    { codeId, orderId, amount }: { codeId: string; orderId: string; amount: Money },
    at: Date,
  ): Promise<boolean> {
    const { affected } = await tx.query(
      `with taken as (
         update vouchers.gifts set left_over = left_over - $3
         where code_id = $1 and ${SPENDABLE} and left_over >= $3 and currency = $5 returning id)
       insert into vouchers.gift_uses (order_id, gift_id, code_id, amount, taken_at)
       select $2, id, $1, $3, $4 from taken`,
      [codeId, orderId, amount.amount, at, amount.currency],
    );
    return affected > 0;
  }

  /** What was given back is taken again. @returns false when it is spent by others, or its code was blocked, meanwhile */
  async takeAgain(tx: Tx, orderId: string): Promise<boolean> {
    const { affected } = await tx.query(
      `with again as (
         update vouchers.gifts g set left_over = g.left_over - u.amount from vouchers.gift_uses u
         where u.order_id = $1 and u.given_back_at is not null and g.id = u.gift_id and g.code_id = u.code_id
           and not g.is_stopped and g.left_over >= u.amount returning u.order_id)
       update vouchers.gift_uses u set given_back_at = null from again where u.order_id = again.order_id`,
      [orderId],
    );
    return affected > 0;
  }

  /** Given back twice is given back once. */
  async giveBack(tx: Tx, orderId: string, at: Date): Promise<void> {
    await tx.query(
      `with back as (
         update vouchers.gift_uses set given_back_at = $2 where order_id = $1 and given_back_at is null
         returning gift_id, amount)
       update vouchers.gifts g set left_over = g.left_over + back.amount from back where g.id = back.gift_id`,
      [orderId, at],
    );
  }

  /** What a standing order has of one. */
  async useOf(sql: Sql, orderId: string): Promise<GiftUse | undefined> {
    const row = await maybeRow<{ giftId: string; amount: bigint; currency: Currency }>(
      sql,
      `select u.gift_id as "giftId", u.amount, g.currency
       from vouchers.gift_uses u join vouchers.gifts g on g.id = u.gift_id
       where u.order_id = $1 and u.given_back_at is null`,
      [orderId],
    );
    return row && { giftId: row.giftId, amount: money(row.amount, row.currency) };
  }

  /** A part of what a paid order had goes back onto it. Said twice it goes back once. */
  async refill(
    tx: Tx,
    { refundId, orderId, amount }: { refundId: string; orderId: string; amount: bigint },
    at: Date,
  ): Promise<void> {
    await tx.query(
      `with refilled as (
         insert into vouchers.gift_refills (refund_id, gift_id, order_id, amount, at)
         select $1, gift_id, order_id, $3, $4 from vouchers.gift_uses where order_id = $2
         on conflict (refund_id) do nothing returning gift_id)
       update vouchers.gifts g set left_over = g.left_over + $3 from refilled where g.id = refilled.gift_id`,
      [refundId, orderId, amount, at],
    );
  }

  async setStopped(tx: Tx, id: string, isStopped: boolean): Promise<void> {
    await tx.query('update vouchers.gifts set is_stopped = $2 where id = $1 and is_stopped <> $2', [
      id,
      isStopped,
    ]);
  }

  /** Of a voucher that is locked: its code is good no more. */
  async block(tx: Tx, id: string, why: { by: string; reason: string; at: Date }): Promise<void> {
    await tx.query(
      `with shut as (update vouchers.gifts set code_id = null where id = $1)
       update vouchers.gift_codes set blocked_at = $2, blocked_by = $3, reason = $4
       where gift_id = $1 and blocked_at is null`,
      [id, why.at, why.by, why.reason],
    );
  }

  /** Of a voucher that is locked and has no good code. */
  async reissue(
    tx: Tx,
    id: string,
    code: { id: string; hash: Buffer },
    { by, at }: { by: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `with opened as (update vouchers.gifts set code_id = $2 where id = $1)
       insert into vouchers.gift_codes (id, gift_id, hash, issued_at, issued_by) values ($2, $1, $3, $4, $5)`,
      [id, code.id, code.hash, at, by],
    );
  }

  private async one(
    sql: Sql,
    where: string,
    param: unknown,
    heldBy: string | null,
  ): Promise<GiftVoucher | undefined> {
    const row = await maybeRow<GiftRow>(sql, `${GIFT} ${where}`, [param, heldBy]);
    if (!row) return undefined;
    const { amount, left, currency, ...rest } = row;
    return { ...rest, amount: money(amount, currency), left: money(left, currency) };
  }
}
