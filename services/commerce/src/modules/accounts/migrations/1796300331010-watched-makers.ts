import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the shop shows of this module: a change of it ends what is kept of the shop's answers. */
export class WatchedMakers1796300331010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON accounts.artisans
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
      CREATE TRIGGER shop_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON accounts.consents
        FOR EACH STATEMENT EXECUTE FUNCTION platform.note_change('shop');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER shop_changed ON accounts.artisans;
      DROP TRIGGER shop_changed ON accounts.consents;
    `);
  }
}
