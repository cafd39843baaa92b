import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DisputesUntold1796300370110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A column of its own, of which Postgres knows how rare it is: two columns that differ it took for the rule, and
      -- read all orders for them.
      alter table ordering.orders add column is_dispute_told boolean not null default true;
      update ordering.orders set is_dispute_told = false where dispute is distinct from dispute_told;

      create or replace view ordering.shown_untold as
        select h.order_id from ordering.history h where not h.is_told
        union all
        select o.id from ordering.orders o where not o.is_dispute_told;

      drop index ordering.orders_dispute_untold;
      alter table ordering.orders drop column dispute_told;
      create index orders_dispute_untold on ordering.orders (id) where not is_dispute_told;
      analyze ordering.orders (is_dispute_told);
      analyze ordering.history (is_told);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ordering.orders add column dispute_told text;
      update ordering.orders set dispute_told = dispute where is_dispute_told;
      create index dispute_told on ordering.orders (id) where dispute is distinct from dispute_told;
      create or replace view ordering.shown_untold as
        select h.order_id from ordering.history h where not h.is_told
        union all
        select o.id from ordering.orders o where o.dispute is distinct from o.dispute_told;
      drop index ordering.orders_dispute_untold;
      alter table ordering.orders drop column is_dispute_told;
      alter index ordering.dispute_told rename to orders_dispute_untold;
    `);
  }
}
