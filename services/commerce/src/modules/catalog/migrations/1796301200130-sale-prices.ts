import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What products cost for a time. The usual price stays where it is. */
export class SalePrices1796301200130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalog.sale_prices (
        id uuid primary key,
        product_id uuid not null references catalog.products,
        price_amount bigint not null check (price_amount > 0),
        valid_from timestamptz not null,
        valid_until timestamptz not null check (valid_until > valid_from),
        -- The officer's user id.
        set_by text not null,
        stopped_at timestamptz
      );
      create index sale_prices_of_product on catalog.sale_prices (product_id, valid_from) where stopped_at is null;

      -- When what the shop shows of a product is to be written anew, because a sale of it begins or ends.
      create table catalog.price_turns (
        product_id uuid not null references catalog.products,
        at timestamptz not null
      );
      create index price_turns_by_moment on catalog.price_turns (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalog.price_turns, catalog.sale_prices');
  }
}
