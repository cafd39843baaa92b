import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of the price of what is made to order its workshop asks first, in per cent; 100: all of it (decision 0061). */
export class DepositsOfOffers1796302500110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table catalog.products
        add column deposit_percent smallint check (deposit_percent in (30, 50, 100));
      update catalog.products set deposit_percent = 100 where capacity_per_week is not null;
      alter table catalog.products add constraint deposit_of_made_to_order
        check ((deposit_percent is null) = (capacity_per_week is null));

      -- Of before, all of it.
      alter table catalog.offer_terms add column deposit_percent smallint check (deposit_percent in (30, 50, 100));
      update catalog.offer_terms set deposit_percent = 100 where capacity_per_week is not null;
      alter table catalog.offer_terms add constraint deposit_of_terms
        check ((deposit_percent is null) = (capacity_per_week is null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table catalog.offer_terms drop constraint deposit_of_terms, drop column deposit_percent;
      alter table catalog.products drop constraint deposit_of_made_to_order, drop column deposit_percent;
    `);
  }
}
