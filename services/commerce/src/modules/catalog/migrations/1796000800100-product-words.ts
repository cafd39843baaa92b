import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words of a product by where they stand: its title outweighs craft and village, and these outweigh materials. A
 * word is kept as folded and, of the English texts, by its stem too, so that "hats" and "hat" are one.
 */
export class ProductWords1796000800100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION catalog.plain(words text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        RETURN trim(regexp_replace(catalog.fold(words), '[^[:alnum:]]+', ' ', 'g'));

      -- The stemmer knows boxes and candies, but not leaves and knives.
      CREATE FUNCTION catalog.without_ves(words text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        RETURN regexp_replace(words, '[vf]es?\\M', 'f', 'g');

      CREATE FUNCTION catalog.stem(word text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        RETURN (ts_lexize('pg_catalog.english_stem', catalog.without_ves(word)))[1];

      CREATE FUNCTION catalog.words(texts jsonb) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        RETURN to_tsvector('pg_catalog.simple'::regconfig, catalog.plain((texts ->> 'vi') || ' ' || (texts ->> 'en')))
          || to_tsvector('pg_catalog.english'::regconfig, catalog.without_ves(catalog.plain(texts ->> 'en')));

      ALTER TABLE catalog.products
        ADD COLUMN craft_and_village jsonb NOT NULL DEFAULT '{"vi": "", "en": ""}';

      -- search_text was written as title | craft | village | materials, each in Vietnamese and English.
      UPDATE catalog.products p SET craft_and_village = jsonb_build_object(
          'vi', split_part(m.names, ' | ', 1) || ' ' || split_part(m.names, ' | ', 3),
          'en', split_part(m.names, ' | ', 2) || ' ' || split_part(m.names, ' | ', 4))
        FROM (
          SELECT id, substr(search_text, title + 4, greatest(length(search_text) - title - materials - 6, 0)) AS names
          FROM (
            SELECT id, search_text,
              length(catalog.fold((title ->> 'vi') || ' | ' || (title ->> 'en'))) AS title,
              length(catalog.fold((materials ->> 'vi') || ' | ' || (materials ->> 'en'))) AS materials
            FROM catalog.products) AS lengths) AS m
        WHERE m.id = p.id;

      ALTER TABLE catalog.products ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(catalog.words(title), 'A') || setweight(catalog.words(craft_and_village), 'B')
          || setweight(catalog.words(materials), 'D')) STORED;
      CREATE INDEX products_by_weighted_words ON catalog.products USING gin (words);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalog.products DROP COLUMN words, DROP COLUMN craft_and_village;
      DROP FUNCTION catalog.words(jsonb);
      DROP FUNCTION catalog.stem(text);
      DROP FUNCTION catalog.without_ves(text);
      DROP FUNCTION catalog.plain(text);
    `);
  }
}
