import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was said of how products are made to order. None is changed: a later row takes its place. */
export class Offers1796302100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalog.offer_terms (
        product_id uuid not null references catalog.products,
        position integer not null,
        at timestamptz not null,
        -- The user id of whoever said so, and in which role.
        actor text not null,
        role text not null check (role in ('maker', 'helper', 'officer')),
        -- Neither: from then on nothing of it was made to order.
        capacity_per_week integer check (capacity_per_week > 0),
        lead_time_days integer check (lead_time_days >= 0),
        price_amount bigint not null check (price_amount > 0),
        primary key (product_id, position),
        check ((capacity_per_week is null) = (lead_time_days is null))
      );
      create index products_of_cooperative on catalog.products (cooperative_id, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index catalog.products_of_cooperative; drop table catalog.offer_terms');
  }
}
