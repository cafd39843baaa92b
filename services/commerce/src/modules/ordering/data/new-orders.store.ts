import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import type { NewOrder } from '../domain/order.js';
import type { Holder } from './holders.store.js';
import { chargeInRow } from './order-charge.js';

const INSERT = `with placed as (
    insert into ordering.orders (id, code, secret_hash, state, language, buyer_name, buyer_email, buyer_phone,
      country_code, province, ward, street, currency, goods, shipping, total, placed_at, expires_at, province_code,
      ward_code, rail, gift_name, gift_phone, gift_note, discount, voucher_id, voucher_code, abroad, charge, voucher_paid, is_gift_voucher)
    values ($1, $2, $3, 'placed', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $35, $36, $37, $38, $39, $40, $41, $42, $43, $46, $49, $50, $51)),
  parted as (
    insert into ordering.parcels (order_id, id, cooperative_id, cooperative_slug, cooperative_name, shipping, state, pick_up, wished_day)
    select $1, * from unnest($18::uuid[], $19::uuid[], $20::text[], $21::jsonb[], $22::bigint[], $23::text[], $45::jsonb[], $48::date[])),
  lined as (
    insert into ordering.lines (order_id, id, parcel_id, position, product_id, artisan_id, title, picture_cid, quantity,
      unit_price, total, discount, weight_grams)
    select $1, * from unnest($24::uuid[], $25::uuid[], $26::int[], $27::uuid[], $28::uuid[], $29::jsonb[], $30::text[],
      $31::int[], $32::bigint[], $33::bigint[], $44::bigint[], $47::int[])),
  held as (
    insert into ordering.holders (digest, order_id, placed_at)
    select digest, $1, $16 from unnest($34::bytea[]) as holder (digest) on conflict do nothing)
  insert into ordering.history (order_id, position, state, at, actor) values ($1, 0, 'placed', $16, 'buyer')`;

/** Writes a new order with its parcels, its lines and who keeps its pieces. */
@Injectable()
export class NewOrdersStore {
  async insert(tx: Tx, order: NewOrder, holders: readonly Holder[]): Promise<void> {
    const { buyer, address, gift, parcels } = order;
    const lines = parcels.flatMap((parcel) =>
      parcel.lines.map((line, position) => ({ ...line, parcelId: parcel.id, position })),
    );
    await tx.query(INSERT, [
      order.id,
      order.code,
      order.secretHash,
      order.language,
      buyer.name,
      buyer.email,
      buyer.phone,
      address?.countryCode ?? null,
      address?.province ?? null,
      address?.ward ?? null,
      address?.street ?? null,
      order.total.currency,
      order.goods.amount,
      order.shipping.amount,
      order.total.amount,
      order.placedAt,
      order.expiresAt,
      parcels.map((parcel) => parcel.id),
      parcels.map((parcel) => parcel.cooperative.id),
      parcels.map((parcel) => parcel.cooperative.slug),
      parcels.map((parcel) => JSON.stringify(parcel.cooperative.name)),
      parcels.map((parcel) => parcel.shipping.amount),
      parcels.map((parcel) => parcel.state),
      lines.map((line) => line.id),
      lines.map((line) => line.parcelId),
      lines.map((line) => line.position),
      lines.map((line) => line.productId),
      lines.map((line) => line.artisanId),
      lines.map((line) => JSON.stringify(line.title)),
      lines.map((line) => line.pictureCid),
      lines.map((line) => line.quantity),
      lines.map((line) => line.unitPrice.amount),
      lines.map((line) => line.total.amount),
      holders.map(({ digest }) => digest),
      address?.provinceCode ?? null,
      address?.wardCode ?? null,
      order.rail,
      gift?.name ?? null,
      gift?.phone ?? null,
      gift?.note ?? null,
      order.discount.amount,
      order.voucher?.id ?? null,
      order.voucher?.code ?? null,
      lines.map((line) => line.discount.amount),
      parcels.map(({ pickUp }) => pickUp && JSON.stringify(pickUp)),
      address?.abroad ? JSON.stringify(address.abroad) : null,
      lines.map((line) => line.weightGrams),
      parcels.map(({ wishedDay }) => wishedDay),
      order.charge && JSON.stringify(chargeInRow(order.charge)),
      order.voucherPaid.amount,
      order.isGiftVoucher,
    ]);
  }
}
