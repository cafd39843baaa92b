import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The token's events stand beside those of the registries; where these were read already, it is read from its start. */
export class TokenProgress1795348800320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE chain.progress ADD COLUMN token_number bigint NOT NULL DEFAULT -1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM chain.events WHERE contract = 'token';
      ALTER TABLE chain.progress DROP COLUMN token_number;
    `);
  }
}
