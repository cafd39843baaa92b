import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a search reads: a change of it ends what is kept of the shop's answers. */
export class WatchedIndex1796300350000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.shop_index
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.shop_numbers
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.shop_news
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER shop_changed ON catalog.shop_index;
      DROP TRIGGER shop_changed ON catalog.shop_numbers;
      DROP TRIGGER shop_changed ON catalog.shop_news;
    `);
  }
}
