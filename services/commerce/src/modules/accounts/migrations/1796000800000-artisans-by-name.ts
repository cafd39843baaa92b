import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Artisans are found by their name, however it was typed. */
export class ArtisansByName1796000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Named by schema and dictionary, so that it is really immutable and an index may use it.
      CREATE FUNCTION accounts.name_words(name text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        RETURN to_tsvector('pg_catalog.simple'::regconfig, regexp_replace(
          lower(public.unaccent('public.unaccent'::regdictionary, normalize(name, NFC))),
          '[^[:alnum:]]+', ' ', 'g'));
      CREATE INDEX artisans_by_name ON accounts.artisans USING gin (accounts.name_words(display_name));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX accounts.artisans_by_name;
      DROP FUNCTION accounts.name_words(text);
    `);
  }
}
