import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cart belongs to the service: it is as large as it may be, and one wherever its secret is. */
export class Carts1796300380000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ordering.carts (
        id uuid primary key,
        -- Of the secret that the browser keeps; the secret itself is not kept.
        secret_hash bytea not null unique,
        -- The order that was placed from it last. When that is paid, what it took is not in the cart any more.
        order_id uuid references ordering.orders,
        changed_at timestamptz not null
      );
      create index carts_by_age on ordering.carts (changed_at);

      -- What was put in, as it was called and what it cost then: a change since is shown.
      create table ordering.cart_lines (
        cart_id uuid not null references ordering.carts on delete cascade,
        product_id uuid not null,
        quantity integer not null check (quantity > 0),
        title jsonb not null,
        price bigint not null check (price > 0),
        currency char(3) not null,
        position integer not null,
        primary key (cart_id, product_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ordering.cart_lines, ordering.carts');
  }
}
