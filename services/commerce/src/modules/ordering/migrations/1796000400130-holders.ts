import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Holders1796000400130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What somebody may keep from everybody else without having paid, as rows that can be changed.
      create table ordering.hold_limits (
        counted_by text primary key check (counted_by in ('address', 'phone', 'email')),
        -- Waiting orders, their pieces, and their pieces of one product, all at the same time.
        most_orders integer not null check (most_orders > 0),
        most_pieces integer not null check (most_pieces > 0),
        -- Null: any number, as behind one address there are many people.
        most_of_product integer check (most_of_product > 0),
        -- Orders of the same product that ended unpaid: so many, and others come first for a while.
        most_lapsed integer not null check (most_lapsed > 0),
        lapsed_within_minutes integer not null check (lapsed_within_minutes > 0),
        -- A fair or a mobile network is many people: each order paid from there makes room for more.
        room_per_paid integer not null check (room_per_paid >= 0)
      );
      insert into ordering.hold_limits values
        ('address', 8, 24, null, 3, 120, 2),
        ('phone', 2, 24, 10, 1, 30, 0),
        ('email', 2, 24, 10, 1, 30, 0);

      -- Who placed an order, as digests with the service's own key: they can be compared and not read. For a day.
      create table ordering.holders (
        digest bytea not null,
        order_id uuid not null references ordering.orders,
        placed_at timestamptz not null,
        primary key (digest, order_id)
      );
      create index holders_by_age on ordering.holders (placed_at);

      -- When the buyer first tried to pay: a card was asked, and said yes or no.
      alter table ordering.orders add column payment_tried_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders drop column payment_tried_at;
      drop table ordering.holders;
      drop table ordering.hold_limits;
    `);
  }
}
