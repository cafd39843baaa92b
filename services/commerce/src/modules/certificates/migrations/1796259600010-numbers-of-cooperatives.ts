import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cooperative's number in the register is called so everywhere. */
export class NumbersOfCooperatives1796259600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE certificates.batches RENAME COLUMN chain_number TO cooperative_number;
      ALTER TABLE certificates.certificates RENAME COLUMN chain_number TO cooperative_number;
      ALTER TABLE certificates.followed_news RENAME COLUMN chain_number TO cooperative_number;
      ALTER VIEW certificates.shown_certificates RENAME COLUMN chain_number TO cooperative_number;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER VIEW certificates.shown_certificates RENAME COLUMN cooperative_number TO chain_number;
      ALTER TABLE certificates.followed_news RENAME COLUMN cooperative_number TO chain_number;
      ALTER TABLE certificates.certificates RENAME COLUMN cooperative_number TO chain_number;
      ALTER TABLE certificates.batches RENAME COLUMN cooperative_number TO chain_number;
    `);
  }
}
