import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the modules above may read of payments in their own statements. */
export class ShownOpenPages1796300300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Where an order can be paid until then: one page at a time, see one_open_payment.
      CREATE VIEW payments.shown_open_pages AS
        SELECT order_id, url, expires_at FROM payments.payments WHERE state = 'open';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW payments.shown_open_pages');
  }
}
