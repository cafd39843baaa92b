import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Wish } from '../domain/wish.js';
import { ADDRESS } from './order-address.js';
import { GIFT } from './order-gift.js';

/** What was asked for in an order, as its buyer said it. */
@Injectable()
export class WishesStore {
  of(sql: Sql, orderId: string): Promise<Wish | undefined> {
    return maybeRow<Wish>(
      sql,
      `select
         jsonb_build_object('name', o.buyer_name, 'email', o.buyer_email, 'phone', o.buyer_phone) as buyer,
         ${ADDRESS} as address,
         ${GIFT} as gift,
         array(select p.cooperative_slug from ordering.parcels p
               where p.order_id = o.id and p.pick_up is not null) as "pickUp",
         (select coalesce(jsonb_object_agg(p.cooperative_slug, p.wished_day), '{}') from ordering.parcels p
          where p.order_id = o.id and p.wished_day is not null) as "wishedDays",
         (select jsonb_agg(jsonb_build_object('productId', l.product_id, 'quantity', l.quantity))
          from ordering.lines l where l.order_id = o.id) as lines
       from ordering.orders o where o.id = $1`,
      [orderId],
    );
  }
}
