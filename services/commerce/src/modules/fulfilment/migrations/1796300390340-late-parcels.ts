import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LateParcels1796300390340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether those who tell people of it have heard that it is late. Of those that are late already nobody is told.
      alter table fulfilment.parcels add column is_late_told boolean not null default false;
      update fulfilment.parcels set is_late_told = true where due_at < now();
      create index parcels_late_untold on fulfilment.parcels (due_at)
        where not is_late_told and state in ('to-pack', 'packed');

      -- What waits because of its money is not late.
      create or replace view fulfilment.shown_untold as
        select h.at from fulfilment.history h where not h.is_told
        union all
        select p.due_at from fulfilment.parcels p
        where not p.is_late_told and p.state in ('to-pack', 'packed')
          and not exists (select from ordering.shown_disputes d where d.order_id = p.order_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view fulfilment.shown_untold as select h.at from fulfilment.history h where not h.is_told;
      drop index fulfilment.parcels_late_untold;
      alter table fulfilment.parcels drop column is_late_told;
    `);
  }
}
