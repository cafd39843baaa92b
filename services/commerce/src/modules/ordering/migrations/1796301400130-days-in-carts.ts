import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cart remembers by when what is made to order was to be ready, so that its buyer is told when that has moved. */
export class DaysInCarts1796301400130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As it was when so many were put in; null where its pieces were there, or nobody said a day.
      alter table ordering.cart_lines add column ready_by date;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ordering.cart_lines drop column ready_by');
  }
}
