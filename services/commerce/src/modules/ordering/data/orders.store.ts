import { Injectable } from '@nestjs/common';
import type { OrderState } from '../../../../api/orders.js';
import { invariant } from '../../../kernel/errors.js';
import { money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Buyer, MoveReason, NewOrder, Order, OrderParcel } from '../domain/order.js';
import { requireMove } from '../domain/order-status.js';

interface OrderRow extends Omit<Order, 'total' | 'shipping'> {
  total: bigint;
  shipping: bigint;
  currency: string;
  secretHash: Buffer;
}

const ORDER = `select id, code, state, language, placed_at as "placedAt", expires_at as "expiresAt",
  payment_id as "paymentId", total, shipping, currency, secret_hash as "secretHash",
  jsonb_build_object('name', buyer_name, 'email', buyer_email, 'phone', buyer_phone) as buyer
  from ordering.orders`;

/** Writes orders and their moves; every move leaves a row of history. */
@Injectable()
export class OrdersStore {
  async insert(tx: Tx, order: NewOrder): Promise<void> {
    const { buyer, address } = order;
    await tx.query(
      `insert into ordering.orders (id, code, secret_hash, state, language, buyer_name, buyer_email, buyer_phone,
         country_code, province, ward, street, currency, goods, shipping, total, placed_at, expires_at)
       values ($1, $2, $3, 'placed', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        order.id,
        order.code,
        order.secretHash,
        order.language,
        ...inOrder(buyer),
        address.countryCode,
        address.province,
        address.ward,
        address.street,
        order.total.currency,
        order.goods.amount,
        order.shipping.amount,
        order.total.amount,
        order.placedAt,
        order.expiresAt,
      ],
    );
    for (const parcel of order.parcels) await this.insertParcel(tx, order.id, parcel);
    await this.note(tx, order.id, 'placed', { actor: 'buyer' }, order.placedAt);
  }

  private async insertParcel(tx: Tx, orderId: string, parcel: OrderParcel): Promise<void> {
    const { id, cooperative, shipping, state, lines } = parcel;
    await tx.query(
      `insert into ordering.parcels (id, order_id, cooperative_id, cooperative_slug, cooperative_name, shipping, state)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        orderId,
        cooperative.id,
        cooperative.slug,
        JSON.stringify(cooperative.name),
        shipping.amount,
        state,
      ],
    );
    for (const [position, line] of lines.entries()) {
      await tx.query(
        `insert into ordering.lines (id, order_id, parcel_id, position, product_id, artisan_id, title, picture_cid,
           quantity, unit_price, total) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          line.id,
          orderId,
          id,
          position,
          line.productId,
          line.artisanId,
          JSON.stringify(line.title),
          line.pictureCid,
          line.quantity,
          line.unitPrice.amount,
          line.total.amount,
        ],
      );
    }
  }

  /** Puts pieces into the lines of their products. */
  async givePieces(
    tx: Tx,
    orderId: string,
    pieces: readonly { pieceId: string; productId: string; publicNumber: string }[],
  ): Promise<void> {
    const { affected } = await tx.query(
      `insert into ordering.line_pieces (line_id, piece_id, public_number)
       select line.id, given.piece_id, given.public_number
       from unnest($2::uuid[], $3::uuid[], $4::text[]) as given (piece_id, product_id, public_number)
       join ordering.lines line on line.order_id = $1 and line.product_id = given.product_id
       on conflict (line_id, piece_id) do update set released_at = null`,
      [
        orderId,
        pieces.map((piece) => piece.pieceId),
        pieces.map((piece) => piece.productId),
        pieces.map((piece) => piece.publicNumber),
      ],
    );
    invariant(affected === pieces.length, `Order ${orderId} has no line for some of its pieces.`);
  }

  /** Gives up the pieces that were promised but are not among the ones sold. */
  async takeLostPieces(
    tx: Tx,
    orderId: string,
    sold: readonly { pieceId: string }[],
    at: Date,
  ): Promise<void> {
    await tx.query(
      `update ordering.line_pieces p set released_at = $3 from ordering.lines l
       where l.id = p.line_id and l.order_id = $1 and p.released_at is null and p.piece_id <> all($2::uuid[])`,
      [orderId, sold.map((piece) => piece.pieceId), at],
    );
  }

  /** The pieces belong to this order no longer. */
  async takePieces(tx: Tx, orderId: string, at: Date): Promise<void> {
    await tx.query(
      `update ordering.line_pieces p set released_at = $2 from ordering.lines l
       where l.id = p.line_id and l.order_id = $1 and p.released_at is null`,
      [orderId, at],
    );
  }

  /** How many pieces of each product were ordered. */
  async wanted(sql: Sql, orderId: string): Promise<{ productId: string; quantity: number }[]> {
    const { rows } = await sql.query<{ productId: string; quantity: number }>(
      'select product_id as "productId", quantity from ordering.lines where order_id = $1',
      [orderId],
    );
    return rows;
  }

  find(sql: Sql, id: string): Promise<Order | undefined> {
    return this.one(sql, 'where id = $1', id);
  }

  lock(tx: Tx, id: string): Promise<Order | undefined> {
    return this.one(tx, 'where id = $1 for update', id);
  }

  async findBySecretHash(sql: Sql, hash: Buffer): Promise<(Order & { secretHash: Buffer }) | undefined> {
    return this.one(sql, 'where secret_hash = $1', hash);
  }

  /** Unpaid orders whose time is over. */
  async overdue(sql: Sql, now: Date, limit: number): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      `select id from ordering.orders where state = 'placed' and expires_at < $1 order by expires_at limit $2`,
      [now, limit],
    );
    return rows.map((row) => row.id);
  }

  /** @throws OrderMoveNotAllowed */
  async move(tx: Tx, order: Order, to: OrderState, why: MoveReason, at: Date): Promise<void> {
    requireMove(order.state, to);
    await tx.query('update ordering.orders set state = $2 where id = $1', [order.id, to]);
    await this.note(tx, order.id, to, why, at);
  }

  async setPaid(tx: Tx, orderId: string, paymentId: string, at: Date): Promise<void> {
    await tx.query('update ordering.orders set paid_at = $3, payment_id = $2 where id = $1', [
      orderId,
      paymentId,
      at,
    ]);
  }

  async setExpiry(tx: Tx, orderId: string, expiresAt: Date): Promise<void> {
    await tx.query('update ordering.orders set expires_at = $2 where id = $1', [orderId, expiresAt]);
  }

  private async note(tx: Tx, orderId: string, state: OrderState, why: MoveReason, at: Date): Promise<void> {
    await tx.query(
      `insert into ordering.history (order_id, position, state, at, actor, reason)
       select $1, count(*), $2, $3, $4, $5 from ordering.history where order_id = $1`,
      [orderId, state, at, why.actor, why.reason ?? null],
    );
  }

  private async one(
    sql: Sql,
    where: string,
    param: unknown,
  ): Promise<(Order & { secretHash: Buffer }) | undefined> {
    const row = await maybeRow<OrderRow>(sql, `${ORDER} ${where}`, [param]);
    if (!row) return undefined;
    const { currency, total, shipping, ...rest } = row;
    return { ...rest, total: money(total, currency), shipping: money(shipping, currency) };
  }
}

const inOrder = ({ name, email, phone }: Buyer): string[] => [name, email, phone];
