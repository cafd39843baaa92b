import { Injectable } from '@nestjs/common';
import type { OrderState } from '../../../../api/orders.js';
import type { Rail } from '../../../../api/payments.js';
import { invariant } from '../../../kernel/errors.js';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { OrderToPayFor } from '../../payments/index.js';
import type { MoveReason, Order, OrderToPay } from '../domain/order.js';
import { isUndo, requireMove } from '../domain/order-status.js';
import { chargeOf, type ChargeInRow } from './order-charge.js';
import { DEPOSIT, inParts, type DepositRow } from './order-deposit.js';
import { MONEY, orderMoney, type MoneyRow } from './order-money.store.js';

interface OrderRow
  extends DepositRow, Omit<Order, keyof DepositRow | 'charge' | 'total' | 'shipping' | 'voucherPaid'> {
  charge: ChargeInRow | null;
  total: bigint;
  shipping: bigint;
  voucherPaid: bigint;
  currency: string;
  secretHash: Buffer;
}

/** As its secret opens it. */
export type OpenedOrder = Order & { secretHash: Buffer; cooperativeIds: string[] };

const COLUMNS = `id, code, state, language, rail, placed_at as "placedAt", expires_at as "expiresAt",
  payment_tried_at is not null as "wasTried", payment_id as "paymentId", voucher_id is not null as "hasVoucher",
  (select true from ordering.lines l where l.order_id = o.id and l.ready_by is not null limit 1) is not null as "isMade",
  total, charge, ${DEPOSIT}, shipping, currency, voucher_paid as "voucherPaid", is_gift_voucher as "isGiftVoucher", secret_hash as "secretHash",
  jsonb_build_object('name', buyer_name, 'email', buyer_email, 'phone', buyer_phone) as buyer`;
const ORDER = `select ${COLUMNS} from ordering.orders o`;

const TO_PAY = `select ${COLUMNS}, ${MONEY},
    (select coalesce(jsonb_agg(jsonb_build_object('productId', l.product_id, 'quantity', l.quantity,
        'isMade', l.ready_by is not null)), '[]') from ordering.lines l where l.order_id = o.id) as wanted
  from ordering.orders o where id = $1 for update of o`;

/** A row of history for the order `$1`. */
const note = (state: string, at: string, actor: string, reason: string): string =>
  `insert into ordering.history (order_id, position, state, at, actor, reason)
   select $1, count(*), ${state}, ${at}::timestamptz, ${actor}, ${reason} from ordering.history where order_id = $1`;

/** Writes orders and their moves; every move leaves a row of history. */
@Injectable()
export class OrdersStore {
  find(sql: Sql, id: string): Promise<Order | undefined> {
    return this.one(sql, 'where id = $1', id);
  }

  lock(tx: Tx, id: string): Promise<Order | undefined> {
    return this.one(tx, 'where id = $1 for update of o', id);
  }

  /** With all that deciding about its money takes. */
  lockToPay(tx: Tx, id: string): Promise<OrderToPay | undefined> {
    return this.toPay(tx, TO_PAY, id);
  }

  /** The same, undefined too when somebody else has it locked. */
  lockToPayIfFree(tx: Tx, id: string): Promise<OrderToPay | undefined> {
    return this.toPay(tx, `${TO_PAY} skip locked`, id);
  }

  /** With whose parcels are in it. */
  async findBySecretHash(sql: Sql, hash: Buffer): Promise<OpenedOrder | undefined> {
    const row = await maybeRow<OrderRow & Pick<OpenedOrder, 'cooperativeIds'>>(
      sql,
      `select ${COLUMNS}, array(select cooperative_id from ordering.parcels p where p.order_id = o.id
         order by p.cooperative_slug) as "cooperativeIds"
       from ordering.orders o where secret_hash = $1`,
      [hash],
    );
    return row && orderOf(row);
  }

  async findByCodes(sql: Sql, codes: readonly string[]): Promise<Order[]> {
    const { rows } = await sql.query<OrderRow>(`${ORDER} where code = any($1)`, [codes]);
    return rows.map(orderOf);
  }

  /** Unpaid orders whose time is over. */
  async overdue(sql: Sql, now: Date, limit: number): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select id from ordering.orders where state = 'placed' and expires_at < $1 order by expires_at limit $2`,
      [now, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Those of these. */
  async overdueAmong(sql: Sql, ids: readonly string[], now: Date): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select id from ordering.orders where id = any($1) and state = 'placed' and expires_at <= $2 order by expires_at`,
      [ids, now],
    );
    return rows.map((row) => row.id);
  }

  /** @throws OrderMoveNotAllowed */
  async move(tx: Tx, order: Order, to: OrderState, why: MoveReason, at: Date): Promise<void> {
    requireMove(order.state, to);
    await this.set(tx, order.id, to, why, at);
  }

  /** An officer takes a step back, in time; the history tells both. */
  async moveBack(tx: Tx, order: Order, to: OrderState, actor: string, at: Date): Promise<void> {
    invariant(isUndo(order.state, to), `An order is not taken back from ${order.state} to ${to}.`);
    await this.set(tx, order.id, to, { actor, reason: 'undone' }, at);
  }

  /** With its parcels, which are to be packed now. @throws OrderMoveNotAllowed */
  async setPaid(tx: Tx, order: Order, paymentId: string, why: MoveReason, at: Date): Promise<void> {
    requireMove(order.state, 'paid');
    await tx.query(
      `with paid as (update ordering.orders set state = 'paid', paid_at = $3, payment_id = $2 where id = $1),
         parcels as (update ordering.parcels set state = 'to-pack' where order_id = $1)
       ${note(`'paid'`, '$3', '$4', '$5')}`,
      [order.id, paymentId, at, why.actor, why.reason ?? null],
    );
  }

  /** With its parcels, which are to be packed now. @throws OrderMoveNotAllowed */
  async setConfirmed(tx: Tx, order: Order, at: Date): Promise<void> {
    requireMove(order.state, 'confirmed');
    await tx.query(
      `with confirmed as (update ordering.orders set state = 'confirmed', confirmed_at = $2 where id = $1),
         parcels as (update ordering.parcels set state = 'to-pack' where order_id = $1)
       ${note(`'confirmed'`, '$2', `'buyer'`, 'null')}`,
      [order.id, at],
    );
  }

  /** Of a sold order: it is as far as it is, and the history tells that its money came. @returns it as it is then */
  async setPaidBeside(
    tx: Tx,
    order: OrderToPay,
    paymentId: string,
    why: MoveReason,
    at: Date,
  ): Promise<OrderToPay> {
    const state = order.state === 'confirmed' ? 'paid' : order.state;
    await tx.query(
      `with paid as (update ordering.orders set paid_at = $3, payment_id = $2, state = $6 where id = $1)
       ${note(`'paid'`, '$3', '$4', '$5')}`,
      [order.id, paymentId, at, why.actor, why.reason ?? null, state],
    );
    return { ...order, paymentId, state };
  }

  async setExpiry(tx: Tx, orderId: string, expiresAt: Date): Promise<void> {
    await tx.query('update ordering.orders set expires_at = $2 where id = $1', [orderId, expiresAt]);
  }

  /** An officer or the buyer decided that so much more goes back. */
  async addDecided(tx: Tx, orderId: string, { amount }: Money): Promise<void> {
    await tx.query('update ordering.orders set refund_decided = refund_decided + $2 where id = $1', [
      orderId,
      amount,
    ]);
  }

  /** What of it decides by which ways it can be paid. */
  async destinationOf(sql: Sql, orderId: string): Promise<Omit<OrderToPayFor, 'total'>> {
    const row = await maybeRow<Omit<OrderToPayFor, 'total'>>(
      sql,
      `select coalesce(country_code, 'VN') as "countryCode", gift_name is not null as "isGift",
         voucher_paid > 0 as "hasGiftVoucher",
         (select count(*)::int from ordering.parcels p where p.order_id = o.id) as parcels,
         (select count(*) from ordering.lines l where l.order_id = o.id and l.ready_by is not null) > 0 as "isMade"
       from ordering.orders o where id = $1`,
      [orderId],
    );
    invariant(row, `There is no order ${orderId}.`);
    return row;
  }

  /** Its deposit is in, and its parcels may begin. @throws OrderMoveNotAllowed */
  async setDeposited(tx: Tx, order: Order, paymentId: string, why: MoveReason, at: Date): Promise<void> {
    requireMove(order.state, 'confirmed');
    await tx.query(
      `with confirmed as (
         update ordering.orders set state = 'confirmed', confirmed_at = $3, deposit_payment_id = $2 where id = $1),
         parcels as (update ordering.parcels set state = 'to-pack' where order_id = $1)
       ${note(`'confirmed'`, '$3', '$4', '$5')}`,
      [order.id, paymentId, at, why.actor, why.reason ?? null],
    );
  }

  /** The rest of its deposit was not paid: the deposit is the price of what was made. @throws OrderMoveNotAllowed */
  async endWithDeposit(tx: Tx, order: Order, why: MoveReason, at: Date): Promise<void> {
    requireMove(order.state, 'cancelled');
    await tx.query(
      `with ended as (
         update ordering.orders set state = 'cancelled', paid_at = $2, payment_id = deposit_payment_id where id = $1)
       ${note(`'cancelled'`, '$2', '$3', '$4')}`,
      [order.id, at, why.actor, why.reason ?? null],
    );
  }

  async setRail(tx: Tx, orderId: string, rail: Rail): Promise<void> {
    await tx.query('update ordering.orders set rail = $2 where id = $1', [orderId, rail]);
  }

  async setTried(tx: Tx, orderId: string, at: Date): Promise<void> {
    await tx.query(
      'update ordering.orders set payment_tried_at = coalesce(payment_tried_at, $2) where id = $1',
      [orderId, at],
    );
  }

  private async set(tx: Tx, orderId: string, to: OrderState, why: MoveReason, at: Date): Promise<void> {
    await tx.query(
      `with moved as (update ordering.orders set state = $2 where id = $1) ${note('$2', '$3', '$4', '$5')}`,
      [orderId, to, at, why.actor, why.reason ?? null],
    );
  }

  private async toPay(tx: Tx, sql: string, id: string): Promise<OrderToPay | undefined> {
    const row = await maybeRow<OrderRow & MoneyRow & Pick<OrderToPay, 'wanted'>>(tx, sql, [id]);
    return row && { ...orderOf(row), money: orderMoney(row), wanted: row.wanted };
  }

  private async one(
    sql: Sql,
    where: string,
    param: unknown,
  ): Promise<(Order & { secretHash: Buffer }) | undefined> {
    const row = await maybeRow<OrderRow>(sql, `${ORDER} ${where}`, [param]);
    return row && orderOf(row);
  }
}

function orderOf<Row extends OrderRow>(row: Row) {
  const { currency, total, charge, shipping, voucherPaid, ...rest } = row;
  return {
    ...rest,
    ...inParts(row),
    total: money(total, currency),
    charge: charge && chargeOf(charge),
    shipping: money(shipping, currency),
    voucherPaid: money(voucherPaid, currency),
  };
}
