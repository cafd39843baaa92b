import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import type { Buyer, NewOrder, OrderParcel } from '../domain/order.js';
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
    for (const parcel of order.parcels) await this.insertParcel(tx, order.id, parcel);
    await this.orders.note(tx, order.id, 'placed', { actor: 'buyer' }, order.placedAt);
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
}

const inOrder = ({ name, email, phone }: Buyer): string[] => [name, email, phone];
