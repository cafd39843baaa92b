import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A piece whose buyer gives it up, or gets their money back before it is sent, can be sold again. */
export class SoldAnew1796300400130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- False once its certificate was withdrawn while it was sold.
      alter table inventory.items add column may_return boolean not null default true;
      alter table inventory.sales drop constraint sales_pkey,
        add column returned_at timestamptz,
        add primary key (piece_id, order_id);
      -- The lock on a sale: a piece belongs to one buyer at a time.
      create unique index sold_once on inventory.sales (piece_id) where returned_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index inventory.sold_once;
      delete from inventory.sales where returned_at is not null;
      alter table inventory.sales drop constraint sales_pkey, drop column returned_at, add primary key (piece_id);
      alter table inventory.items drop column may_return;
    `);
  }
}
