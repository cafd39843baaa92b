import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderNews1796300370100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether those who tell people of it have taken it up. Of before, nobody is told any more.
      alter table ordering.history add column is_told boolean not null default true;
      alter table ordering.history alter column is_told set default false;
      create index history_untold on ordering.history (at) where not is_told;

      -- The same of a dispute: how it stood when it was taken up.
      alter table ordering.orders add column dispute_told text;
      update ordering.orders set dispute_told = dispute where dispute is not null;
      create index orders_dispute_untold on ordering.orders (id) where dispute is distinct from dispute_told;

      -- Whether there is anything to take up.
      create view ordering.shown_untold as
        select h.order_id from ordering.history h where not h.is_told
        union all
        select o.id from ordering.orders o where o.dispute is distinct from o.dispute_told;

      -- Whose parcel it is.
      create view ordering.shown_parcels as select id, order_id, cooperative_id from ordering.parcels;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view ordering.shown_untold, ordering.shown_parcels;
      alter table ordering.history drop column is_told;
      alter table ordering.orders drop column dispute_told;
    `);
  }
}
