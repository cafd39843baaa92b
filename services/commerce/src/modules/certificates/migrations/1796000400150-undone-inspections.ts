import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UndoneInspections1796000400150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A decision that was taken back stays in the history, with who took it back.
      ALTER TABLE certificates.inspections ADD COLUMN undone_at timestamptz;
      ALTER TABLE certificates.inspections ADD COLUMN undone_by text;
      ALTER TABLE certificates.inspections ADD CHECK ((undone_at IS NULL) = (undone_by IS NULL));
      CREATE INDEX inspections_lately ON certificates.inspections (cooperative_id, made_at DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX certificates.inspections_lately;
      ALTER TABLE certificates.inspections DROP COLUMN undone_by;
      ALTER TABLE certificates.inspections DROP COLUMN undone_at;
    `);
  }
}
