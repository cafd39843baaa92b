import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import type { Buyer, NewOrder } from '../domain/order.js';
import { OrdersStore } from './orders.store.js';

/** Writes a new order with its parcels and lines. */
@Injectable()
export class NewOrdersStore {
  constructor(private readonly orders: OrdersStore) {}

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
    await this.insertParcels(tx, order);
    await this.insertLines(tx, order);
    await this.orders.note(tx, order.id, 'placed', { actor: 'buyer' }, order.placedAt);
  }

  private async insertParcels(tx: Tx, { id, parcels }: NewOrder): Promise<void> {
    await tx.query(
      `insert into ordering.parcels (order_id, id, cooperative_id, cooperative_slug, cooperative_name, shipping, state)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::bigint[], $7::text[])`,
      [
        id,
        parcels.map((parcel) => parcel.id),
        parcels.map((parcel) => parcel.cooperative.id),
        parcels.map((parcel) => parcel.cooperative.slug),
        parcels.map((parcel) => JSON.stringify(parcel.cooperative.name)),
        parcels.map((parcel) => parcel.shipping.amount),
        parcels.map((parcel) => parcel.state),
      ],
    );
  }

  private async insertLines(tx: Tx, { id, parcels }: NewOrder): Promise<void> {
    const lines = parcels.flatMap((parcel) =>
      parcel.lines.map((line, position) => ({ ...line, parcelId: parcel.id, position })),
    );
    await tx.query(
      `insert into ordering.lines (order_id, id, parcel_id, position, product_id, artisan_id, title, picture_cid,
         quantity, unit_price, total)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::int[], $5::uuid[], $6::uuid[], $7::jsonb[], $8::text[],
         $9::int[], $10::bigint[], $11::bigint[])`,
      [
        id,
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
      ],
    );
  }
}

const inOrder = ({ name, email, phone }: Buyer): string[] => [name, email, phone];
