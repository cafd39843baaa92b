import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a voucher takes off an order, stored with each line: what a line really cost is its total. */
export class Discounts1796301200120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.lines
        add column discount bigint not null default 0 check (discount >= 0),
        drop constraint lines_check,
        add constraint lines_check check (total = unit_price * quantity - discount and total > 0);
      alter table ordering.orders
        add column discount bigint not null default 0 check (discount >= 0),
        -- The voucher that it was placed with, and its code as it was then.
        add column voucher_id uuid,
        add column voucher_code text,
        drop constraint orders_check,
        add constraint orders_check check (total = goods - discount + shipping),
        add constraint orders_discounted check (discount = 0 or voucher_id is not null),
        add constraint orders_voucher check ((voucher_id is null) = (voucher_code is null));
      -- The code that somebody typed, as it is kept.
      alter table ordering.carts add column voucher_code text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.carts drop column voucher_code;
      alter table ordering.orders drop constraint orders_voucher, drop constraint orders_discounted,
        drop constraint orders_check, add constraint orders_check check (total = goods + shipping),
        drop column voucher_code, drop column voucher_id, drop column discount;
      alter table ordering.lines drop constraint lines_check,
        add constraint lines_check check (total = unit_price * quantity), drop column discount;
    `);
  }
}
