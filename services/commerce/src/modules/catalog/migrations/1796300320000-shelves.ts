import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What search compares, in narrow rows: counting what is found reads all of them. `ShopProductsStore` writes the rows;
 * those of products that were there before, by `bringShopUpToDate` after the migrations.
 */
export class Shelves1796300320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A craft in a village, of which pieces can be bought this moment or not: one number, counted instead of three values.
      CREATE TABLE catalog.shelves (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        craft_slug text NOT NULL,
        village_slug text NOT NULL,
        is_ready boolean NOT NULL,
        UNIQUE (craft_slug, village_slug, is_ready)
      );

      -- Each word with the place where it counts most before it: 1 title, 2 craft and village, 3 materials. So one index
      -- tells them apart without a look at the row.
      CREATE FUNCTION catalog.placed_words(place text, words tsvector) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        RETURN coalesce((SELECT array_to_tsvector(array_agg(place || word))
          FROM unnest(tsvector_to_array(words)) AS word), '');

      DROP TABLE catalog.shop_words;
      CREATE TABLE catalog.shop_words (
        published_at timestamptz NOT NULL,
        price_amount bigint NOT NULL,
        shelf integer NOT NULL REFERENCES catalog.shelves,
        product_id uuid PRIMARY KEY REFERENCES catalog.shop_products ON DELETE CASCADE,
        artisan_id uuid NOT NULL,
        words tsvector NOT NULL
      ) WITH (fillfactor = 90);
      -- Products are written seldom and sought often: no search has to look through what was just written.
      CREATE INDEX shop_words_by_words ON catalog.shop_words USING gin (words) WITH (fastupdate = off);
      CREATE INDEX shop_words_of_artisan ON catalog.shop_words (artisan_id);

      -- Every word that a product had, for a slip of the finger. One that none has any more only finds nothing.
      CREATE TABLE catalog.vocabulary (word text COLLATE "C" PRIMARY KEY);
      CREATE INDEX vocabulary_by_slips ON catalog.vocabulary USING gin (word public.gin_trgm_ops) WITH (fastupdate = off);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE catalog.vocabulary, catalog.shop_words, catalog.shelves;
      DROP FUNCTION catalog.placed_words(text, tsvector);
      CREATE TABLE catalog.shop_words (
        product_id uuid PRIMARY KEY REFERENCES catalog.shop_products ON DELETE CASCADE,
        craft_slug text NOT NULL,
        village_slug text NOT NULL,
        artisan_id uuid NOT NULL,
        price_amount bigint NOT NULL,
        is_ready boolean NOT NULL,
        published_at timestamptz NOT NULL,
        titled tsvector NOT NULL,
        named tsvector NOT NULL,
        words tsvector NOT NULL,
        text text NOT NULL
      ) WITH (fillfactor = 80);
      CREATE INDEX shop_words_by_title ON catalog.shop_words USING gin (titled);
      CREATE INDEX shop_words_by_name ON catalog.shop_words USING gin (named);
      CREATE INDEX shop_words_by_words ON catalog.shop_words USING gin (words);
      CREATE INDEX shop_words_by_slips ON catalog.shop_words USING gin (text public.gin_trgm_ops);
      CREATE INDEX shop_words_of_artisan ON catalog.shop_words (artisan_id);
      -- The version before writes its rows when it starts.
      DELETE FROM catalog.shop_shape;
    `);
  }
}
