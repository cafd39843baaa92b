import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FreeAgain1796000400110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When the first of the pieces that somebody is just buying may be free again; null when none is kept.
      -- Inventory keeps it right by RecordAvailability.
      ALTER TABLE catalog.products ADD COLUMN free_again_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE catalog.products DROP COLUMN free_again_at');
  }
}
