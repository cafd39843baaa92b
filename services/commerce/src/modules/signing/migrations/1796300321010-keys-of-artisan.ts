import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An artisan's first page asks for their keys. */
export class KeysOfArtisan1796300321010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX signing_keys_of_artisan ON signing.signing_keys (artisan_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX signing.signing_keys_of_artisan');
  }
}
