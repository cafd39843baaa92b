import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the modules above may read of accounts in their own statements. */
export class ShownMakers1796259560200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who agrees that their name stands where everybody reads it.
      CREATE VIEW accounts.shown_makers AS
        SELECT DISTINCT artisan_id FROM accounts.consents
        WHERE purpose = 'name' AND given_at IS NOT NULL AND withdrawn_at IS NULL;
      CREATE VIEW accounts.shown_cooperatives AS SELECT id, profile FROM accounts.cooperatives;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW accounts.shown_makers, accounts.shown_cooperatives');
  }
}
