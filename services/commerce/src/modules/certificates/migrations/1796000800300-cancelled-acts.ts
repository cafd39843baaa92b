import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who gave an act up, and the changes of one certificate that are still on their way. */
export class CancelledActs1796000800300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE certificates.acts ADD COLUMN cancelled_by text, ADD COLUMN cancelled_at timestamptz,
        ADD CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL));
      CREATE INDEX acts_pending_by_number ON certificates.acts (cooperative_id, number)
        WHERE kind = 'set-status' AND state IN ('signing', 'submitted');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX certificates.acts_pending_by_number;
      ALTER TABLE certificates.acts DROP COLUMN cancelled_by, DROP COLUMN cancelled_at;
    `);
  }
}
