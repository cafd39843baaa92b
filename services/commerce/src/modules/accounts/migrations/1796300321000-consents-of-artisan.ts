import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An artisan's own page asks for all that they ever agreed to. */
export class ConsentsOfArtisan1796300321000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX consents_of_artisan ON accounts.consents (artisan_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX accounts.consents_of_artisan');
  }
}
