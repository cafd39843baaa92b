import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the modules above may read of villages in their own statements. */
export class ShownNames1796300100010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW villages.shown_crafts AS
        SELECT slug, jsonb_build_object('vi', name_vi, 'en', name_en) AS name FROM villages.crafts;
      CREATE VIEW villages.shown_villages AS
        SELECT slug, jsonb_build_object('vi', name_vi, 'en', name_en) AS name FROM villages.villages;

      -- All these names as JSON, for lists that name many and are asked for often; an import writes it.
      CREATE TABLE villages.names (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        crafts text NOT NULL,
        villages text NOT NULL
      );
      INSERT INTO villages.names (crafts, villages)
        SELECT coalesce((SELECT jsonb_object_agg(slug, name) FROM villages.shown_crafts), '{}')::text,
          coalesce((SELECT jsonb_object_agg(slug, name) FROM villages.shown_villages), '{}')::text;
      CREATE VIEW villages.shown_names AS SELECT crafts, villages FROM villages.names;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE villages.names CASCADE; DROP VIEW villages.shown_crafts, villages.shown_villages',
    );
  }
}
