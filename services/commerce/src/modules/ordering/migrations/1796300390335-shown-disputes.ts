import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ShownDisputes1796300390335 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Orders about whose money the buyer's bank asks, or which it has taken until it decides.
      create view ordering.shown_disputes as
        select id as order_id from ordering.orders where dispute in ('asked', 'open');

      -- Whose pieces are in a parcel.
      create view ordering.shown_parcel_artisans as
        select order_id, parcel_id, artisan_id from ordering.lines;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view ordering.shown_disputes, ordering.shown_parcel_artisans');
  }
}
