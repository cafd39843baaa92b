import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Inventory1795348800200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema inventory;

      -- One row a piece: the primary key and the one order beside it make a second sale impossible.
      create table inventory.items (
        piece_id uuid primary key,
        product_id uuid not null,
        -- What the piece is called in public, <cooperative>/<number>; it never changes.
        public_number text not null unique,
        state text not null check (state in ('for-sale', 'reserved', 'sold', 'off-sale')),
        order_id uuid,
        reserved_until timestamptz,
        added_at timestamptz not null,
        check ((state in ('reserved', 'sold')) = (order_id is not null)),
        check ((state = 'reserved') = (reserved_until is not null))
      );
      create index items_for_sale on inventory.items (product_id, added_at, piece_id) where state = 'for-sale';
      create index items_of_order on inventory.items (order_id) where order_id is not null;

      -- What was sold is never sold again, whatever becomes of the item's row.
      create table inventory.sales (
        piece_id uuid primary key references inventory.items,
        order_id uuid not null,
        sold_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema inventory cascade');
  }
}
