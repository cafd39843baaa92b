import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the shop shows of this module: a change of it ends what is kept of the shop's answers. */
export class WatchedShop1796300331030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.products
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.former_slugs
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.product_pictures
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.shop_products
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.shop_words
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.shop_counts
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.shelves
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.vocabulary
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalog.share_rates
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER shop_changed ON catalog.products;
      DROP TRIGGER shop_changed ON catalog.former_slugs;
      DROP TRIGGER shop_changed ON catalog.product_pictures;
      DROP TRIGGER shop_changed ON catalog.shop_products;
      DROP TRIGGER shop_changed ON catalog.shop_words;
      DROP TRIGGER shop_changed ON catalog.shop_counts;
      DROP TRIGGER shop_changed ON catalog.shelves;
      DROP TRIGGER shop_changed ON catalog.vocabulary;
      DROP TRIGGER shop_changed ON catalog.share_rates;
    `);
  }
}
