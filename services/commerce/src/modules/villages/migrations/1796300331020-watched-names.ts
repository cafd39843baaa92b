import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the shop shows of this module: a change of it ends what is kept of the shop's answers. */
export class WatchedNames1796300331020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON villages.names
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON villages.crafts
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON villages.villages
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON villages.product_counts
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER shop_changed ON villages.names;
      DROP TRIGGER shop_changed ON villages.crafts;
      DROP TRIGGER shop_changed ON villages.villages;
      DROP TRIGGER shop_changed ON villages.product_counts;
    `);
  }
}
