import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the modules above may read of villages in their own statements. */
export class ShownNames1796300100010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW villages.shown_crafts AS
        SELECT slug, jsonb_build_object('vi', name_vi, 'en', name_en) AS name FROM villages.crafts;
      CREATE VIEW villages.shown_villages AS
        SELECT slug, jsonb_build_object('vi', name_vi, 'en', name_en) AS name FROM villages.villages;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW villages.shown_crafts, villages.shown_villages');
  }
}
