import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the officer wrote stays to be read while the piece is corrected, until it is sent in again. */
export class KeptRejection1796000400140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalog.pieces DROP CONSTRAINT pieces_check1;
      ALTER TABLE catalog.pieces ADD CONSTRAINT rejection_is_read
        CHECK (CASE state WHEN 'rejected' THEN rejection IS NOT NULL WHEN 'draft' THEN true ELSE rejection IS NULL END);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalog.pieces DROP CONSTRAINT rejection_is_read;
      UPDATE catalog.pieces SET rejection = NULL WHERE state <> 'rejected';
      ALTER TABLE catalog.pieces ADD CONSTRAINT pieces_check1 CHECK ((state = 'rejected') = (rejection IS NOT NULL));
    `);
  }
}
