import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An order that is paid at the door is confirmed by its buyer's telephone, and sent unpaid. */
export class OrdersOnDelivery1796300400220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders drop constraint orders_rail_check,
        add constraint orders_rail_check check (rail in ('card', 'transfer', 'on-delivery')),
        drop constraint orders_state_check,
        add constraint orders_state_check check (state in ('placed', 'confirmed', 'paid', 'packed', 'sent',
          'delivered', 'cancelled', 'expired', 'refunded', 'returned')),
        add column confirmed_at timestamptz;
      -- What a buyer has under way on delivery, and what came back from their door.
      create index orders_on_delivery on ordering.orders (buyer_phone, placed_at) where rail = 'on-delivery';

      -- The code that was sent to a buyer's telephone, as a keyed digest.
      create table ordering.confirmations (
        order_id uuid primary key references ordering.orders,
        code_hash bytea not null,
        sent_at timestamptz not null,
        times_sent integer not null check (times_sent > 0),
        tries integer not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table ordering.confirmations;
      drop index ordering.orders_on_delivery;
      alter table ordering.orders drop column confirmed_at,
        drop constraint orders_state_check,
        add constraint orders_state_check check (state in ('placed', 'paid', 'packed', 'sent', 'delivered',
          'cancelled', 'expired', 'refunded', 'returned')),
        drop constraint orders_rail_check,
        add constraint orders_rail_check check (rail in ('card', 'transfer'));
    `);
  }
}
