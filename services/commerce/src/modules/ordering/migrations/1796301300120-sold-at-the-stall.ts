import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alsoTaking, noLongerTaking } from '../../../platform/database/also-taking.js';

const RAILS = ['cash', 'card-slip'];

/** What a seller sold at a stall is an order as others, of a buyer whom nobody asked for name or address. */
export class SoldAtTheStall1796301300120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders
        add column sold_at text not null default 'shop' check (sold_at in ('shop', 'stall'));
      ${alsoTaking('ordering.orders', 'orders_rail_check', ...RAILS)}

      create index orders_at_stall on ordering.orders (id) where sold_at = 'stall';
      -- There is no way to write to these.
      create view ordering.shown_nameless_buyers as select id as order_id from ordering.orders where sold_at = 'stall';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view ordering.shown_nameless_buyers;
      drop index ordering.orders_at_stall;
      ${noLongerTaking('ordering.orders', 'orders_rail_check', ...RAILS)}
      alter table ordering.orders drop column sold_at;
    `);
  }
}
