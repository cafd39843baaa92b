import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who made a product, and what cooperatives are called, for the statements of the modules above. */
export class ShownArtisans1796300100020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Name and life only as long as the artisan agrees to be named; a life only where both languages tell it.
      CREATE VIEW accounts.shown_artisans AS
        SELECT a.id, a.is_demo, CASE WHEN agreed.it THEN a.display_name END AS display_name,
          CASE WHEN agreed.it AND a.bio_vi <> '' AND a.bio_en <> ''
            THEN jsonb_build_object('vi', a.bio_vi, 'en', a.bio_en) END AS bio
        FROM accounts.artisans a CROSS JOIN LATERAL (
          SELECT EXISTS (SELECT 1 FROM accounts.consents c WHERE c.artisan_id = a.id AND c.purpose = 'name'
            AND c.given_at IS NOT NULL AND c.withdrawn_at IS NULL) AS it) AS agreed;
      -- The words of their names, to be found by; an index stands on the same expression.
      CREATE VIEW accounts.shown_artisan_names AS
        SELECT a.id, accounts.name_words(a.display_name) AS words FROM accounts.artisans a
        WHERE EXISTS (SELECT 1 FROM accounts.consents c WHERE c.artisan_id = a.id AND c.purpose = 'name'
          AND c.given_at IS NOT NULL AND c.withdrawn_at IS NULL);
      CREATE OR REPLACE VIEW accounts.shown_cooperatives AS
        SELECT id, profile, slug, jsonb_build_object('vi', name_vi, 'en', name_en) AS name FROM accounts.cooperatives;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW accounts.shown_artisans, accounts.shown_artisan_names, accounts.shown_cooperatives;
      CREATE VIEW accounts.shown_cooperatives AS SELECT id, profile FROM accounts.cooperatives;
    `);
  }
}
