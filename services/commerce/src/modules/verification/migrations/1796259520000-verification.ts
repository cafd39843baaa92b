import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often labels were read belongs to whoever answers those who read them. */
export class Verification1796259520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA verification;
      ALTER TABLE certificates.scans SET SCHEMA verification;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE verification.scans SET SCHEMA certificates;
      DROP SCHEMA verification;
    `);
  }
}
