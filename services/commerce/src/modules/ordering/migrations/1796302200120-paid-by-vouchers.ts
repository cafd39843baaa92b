import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alsoTaking, noLongerTaking } from '../../../platform/database/also-taking.js';

/** Gift vouchers are bought as orders without parcels, and pay other orders whole or in part. */
export class PaidByVouchers1796302200120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders
        -- What of the total a gift voucher pays; the rest is asked for by the rail.
        add column voucher_paid bigint not null default 0,
        add column is_gift_voucher boolean not null default false,
        add constraint orders_voucher_paid check (voucher_paid between 0 and total),
        -- Money that was paid before buys no other.
        add constraint gift_voucher_is_paid_new check (not is_gift_voucher or voucher_paid = 0);
      ${alsoTaking('ordering.orders', 'orders_rail_check', 'gift-voucher')}
      -- Which code of a gift voucher somebody typed: its id, never what it says.
      alter table ordering.carts add column gift_code_id uuid;
      create index orders_of_gift_vouchers on ordering.orders (placed_at desc) where is_gift_voucher;

      -- Whose officers see to an order: those who have a parcel in it; of gift vouchers, which the house owes, all.
      create view ordering.orders_of_officers as
        select p.order_id, p.cooperative_id from ordering.parcels p
        union all
        select o.id, c.id from ordering.orders o cross join accounts.shown_cooperatives c where o.is_gift_voucher;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view ordering.orders_of_officers;
      drop index ordering.orders_of_gift_vouchers;
      alter table ordering.carts drop column gift_code_id;
      ${noLongerTaking('ordering.orders', 'orders_rail_check', 'gift-voucher')}
      alter table ordering.orders drop constraint gift_voucher_is_paid_new, drop constraint orders_voucher_paid,
        drop column is_gift_voucher, drop column voucher_paid;
    `);
  }
}
