import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line that is made for its order keeps the day that its buyer was promised. */
export class MadeLines1796301400120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: its pieces were there when it was ordered.
      alter table ordering.lines add column ready_by date;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ordering.lines drop column ready_by');
  }
}
