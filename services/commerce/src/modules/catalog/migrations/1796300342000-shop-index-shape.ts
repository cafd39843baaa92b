import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the search's index is written: when a new version writes it otherwise, all of it is written anew. */
export class ShopIndexShape1796300342000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE catalog.shop_shape ADD COLUMN index_digest text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE catalog.shop_shape DROP COLUMN index_digest');
  }
}
