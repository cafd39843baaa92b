import { Injectable } from '@nestjs/common';
import type { Rail } from '../../../../api/payments.js';
import type { Language } from '../../../../api/text.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import type { OrderParcel } from '../domain/order.js';

export interface StallOrder {
  id: string;
  code: string;
  secretHash: Buffer;
  language: Language;
  rail: Rail;
  parcel: OrderParcel;
  pieceId: string;
  publicNumber: string;
  soldAt: Date;
  /** The payment whose money is here; null while a transfer is on its way. */
  paymentId: string | null;
  /** The seller's user id. */
  seller: string;
}

/** Of a sale at a stall nobody is told: both were there. */
const INSERT = `with placed as (
    insert into ordering.orders (id, code, secret_hash, state, language, rail, sold_at, buyer_name, buyer_email, buyer_phone,
      country_code, province, ward, street, currency, goods, shipping, total, placed_at, expires_at, payment_id, paid_at)
    values ($1, $2, $3, 'delivered', $4, $5, 'stall', '', '', '', 'VN', '', '', '', $6, $7, 0, $7, $8, $8, $9,
      case when $9::uuid is not null then $8::timestamptz end)),
  parted as (
    insert into ordering.parcels (order_id, id, cooperative_id, cooperative_slug, cooperative_name, shipping, state)
    values ($1, $10, $11, $12, $13, 0, 'delivered')),
  lined as (
    insert into ordering.lines (order_id, id, parcel_id, position, product_id, artisan_id, title, picture_cid, quantity,
      unit_price, total)
    values ($1, $14, $10, 0, $15, $16, $17, $18, 1, $7, $7)),
  given as (insert into ordering.line_pieces (line_id, piece_id, public_number) values ($14, $19, $20))
  insert into ordering.history (order_id, position, state, at, actor, reason, is_told)
  select $1, position - 1, state, $8, $21, 'stall', true from unnest($22::text[]) with ordinality as step (state, position)`;

/** Writes what was sold at a stall as an order that its buyer has. */
@Injectable()
export class StallOrdersStore {
  async insert(tx: Tx, order: StallOrder): Promise<void> {
    const { parcel, paymentId } = order;
    const [line] = parcel.lines;
    invariant(line, 'A sale at a stall is of one piece.');
    await tx.query(INSERT, [
      order.id,
      order.code,
      order.secretHash,
      order.language,
      order.rail,
      line.total.currency,
      line.total.amount,
      order.soldAt,
      paymentId,
      parcel.id,
      parcel.cooperative.id,
      parcel.cooperative.slug,
      JSON.stringify(parcel.cooperative.name),
      line.id,
      line.productId,
      line.artisanId,
      JSON.stringify(line.title),
      line.pictureCid,
      order.pieceId,
      order.publicNumber,
      order.seller,
      paymentId === null ? ['placed', 'delivered'] : ['placed', 'paid', 'delivered'],
    ]);
  }
}
