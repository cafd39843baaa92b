import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import { type Currency, money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import { type Cart, type CartLine, type CartOrder, isSettled, leftOf } from '../domain/cart.js';
import { isSameHash } from '../order-links.js';

interface CartRow {
  id: string;
  secretHash: Buffer;
  voucher: string | null;
  giftCodeId: string | null;
  lines:
    | (Pick<CartLine, 'productId' | 'quantity' | 'title' | 'readyBy'> & {
        price: string;
        currency: Currency;
      })[]
    | null;
  order:
    | (Omit<CartOrder, 'expiresAt'> & {
        expiresAt: string;
        taken: { productId: string; quantity: number }[];
      })
    | null;
}

const CART = `select c.id, c.secret_hash as "secretHash", c.voucher_code as voucher, c.gift_code_id as "giftCodeId",
    (select jsonb_agg(jsonb_build_object('productId', l.product_id, 'quantity', l.quantity, 'title', l.title,
        'price', l.price::text, 'currency', l.currency, 'readyBy', l.ready_by) order by l.position)
      from ordering.cart_lines l where l.cart_id = c.id) as lines,
    (select jsonb_build_object('id', o.id, 'code', o.code, 'state', o.state, 'expiresAt', o.expires_at,
        'isPaid', o.paid_at is not null or o.confirmed_at is not null,
        'isGivenUp', o.state = 'cancelled' and (select h.actor from ordering.history h
          where h.order_id = o.id and h.state = 'cancelled' order by h.position desc limit 1) = 'buyer',
        'taken', (select jsonb_agg(jsonb_build_object('productId', l.product_id, 'quantity', l.quantity))
          from ordering.lines l where l.order_id = o.id))
      from ordering.orders o where o.id = c.order_id) as "order"
  from ordering.carts c where c.secret_hash = $1`;

const WRITE = `with cart as (
    insert into ordering.carts (id, secret_hash, order_id, changed_at, voucher_code, gift_code_id)
    values ($1, $2, $3, $4, $10, $12)
    on conflict (id) do update set order_id = excluded.order_id, changed_at = excluded.changed_at,
      voucher_code = excluded.voucher_code, gift_code_id = excluded.gift_code_id),
  gone as (delete from ordering.cart_lines where cart_id = $1 and product_id <> all($5::uuid[]))
  insert into ordering.cart_lines as l (cart_id, product_id, quantity, title, price, currency, ready_by, position)
  select $1, line.*, row_number() over () from unnest($5::uuid[], $6::integer[], $7::jsonb[], $8::bigint[], $9::text[],
    $11::date[]) as line (product_id, quantity, title, price, currency, ready_by)
  on conflict (cart_id, product_id) do update set quantity = excluded.quantity, position = excluded.position,
    ready_by = excluded.ready_by
  where (l.quantity, l.position, l.ready_by) is distinct from (excluded.quantity, excluded.position, excluded.ready_by)`;

/** Carts, by their secret. What a settled order took is not in one any more, and goes from its rows at the next change. */
@Injectable()
export class CartsStore {
  find(sql: Sql, secretHash: Buffer): Promise<Cart | undefined> {
    return this.one(sql, CART, secretHash);
  }

  /** Whoever changes it too waits. */
  async lock(tx: Tx, secretHash: Buffer): Promise<Cart | undefined> {
    // First locked, then read: its lines are those of whoever had it before.
    await tx.query('select 1 from ordering.carts where secret_hash = $1 for update', [secretHash]);
    return this.one(tx, CART, secretHash);
  }

  /** The same, and an empty one where there is none yet: of several who open it one does, and all have it. */
  async lockOrOpen(tx: Tx, id: string, secretHash: Buffer, now: Date): Promise<Cart> {
    await tx.query(
      'insert into ordering.carts (id, secret_hash, changed_at) values ($1, $2, $3) on conflict (secret_hash) do nothing',
      [id, secretHash, now],
    );
    const cart = await this.lock(tx, secretHash);
    invariant(cart, 'A cart that was just opened is there.');
    return cart;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from ordering.carts where id = $1', [id]);
  }

  /** A new cart, or all that is in one that is locked, and the order that is to be remembered. */
  async write(
    tx: Tx,
    { id, lines, order, voucher, giftCodeId }: Omit<Cart, 'order'> & { order: { id: string } | null },
    secretHash: Buffer,
    now: Date,
  ): Promise<void> {
    await tx.query(WRITE, [
      id,
      secretHash,
      order?.id ?? null,
      now,
      lines.map(({ productId }) => productId),
      lines.map(({ quantity }) => quantity),
      lines.map(({ title }) => JSON.stringify(title)),
      lines.map(({ price }) => price.amount),
      lines.map(({ price }) => price.currency),
      voucher,
      lines.map(({ readyBy }) => readyBy),
      giftCodeId,
    ]);
  }

  async forget(sql: Sql, changedBefore: Date): Promise<void> {
    await sql.query('delete from ordering.carts where changed_at < $1', [changedBefore]);
  }

  private async one(sql: Sql, statement: string, secretHash: Buffer): Promise<Cart | undefined> {
    const row = await maybeRow<CartRow>(sql, statement, [secretHash]);
    return row && isSameHash(row.secretHash, secretHash) ? cartOf(row) : undefined;
  }
}

function cartOf({ id, lines, voucher, giftCodeId, order }: CartRow): Cart {
  const all = (lines ?? []).map(({ price, currency, ...line }) => ({
    ...line,
    price: money(BigInt(price), currency),
  }));
  if (!order) return { id, lines: all, voucher, giftCodeId, order: null };
  const { taken, expiresAt, ...rest } = order;
  const cartOrder = { ...rest, expiresAt: new Date(expiresAt) };
  if (!isSettled(cartOrder)) return { id, lines: all, voucher, giftCodeId, order: cartOrder };
  return { id, lines: leftOf(all, taken), voucher: null, giftCodeId: null, order: cartOrder };
}
