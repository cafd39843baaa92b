import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the shop shows of a product, ready in one row, and how many products there are of each kind. Rows are written by
 * `ShopProductsStore`; those of products that were there before, by `bringShopUpToDate` after the migrations.
 */
export class ShopProducts1796300100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalog.shop_products (
        product_id uuid PRIMARY KEY REFERENCES catalog.products,
        slug text NOT NULL UNIQUE,
        craft_slug text NOT NULL,
        village_slug text NOT NULL,
        artisan_id uuid NOT NULL,
        price_amount bigint NOT NULL,
        -- Whether a piece can be bought this moment.
        is_ready boolean NOT NULL,
        certified_pieces integer NOT NULL,
        published_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        -- JSON as the shop sends it: a card; what a page says beside it; the pieces that can be chosen.
        card text NOT NULL,
        page text NOT NULL,
        pieces text NOT NULL
      ) WITH (fillfactor = 80);
      -- A long text is read as it lies: unpacking it again and again costs more than its room.
      ALTER TABLE catalog.shop_products ALTER COLUMN page SET STORAGE EXTERNAL, ALTER COLUMN pieces SET STORAGE EXTERNAL;

      CREATE INDEX shop_products_newest ON catalog.shop_products (published_at, product_id);
      CREATE INDEX shop_products_newest_of_craft ON catalog.shop_products (craft_slug, published_at, product_id);
      CREATE INDEX shop_products_newest_of_village ON catalog.shop_products (village_slug, published_at, product_id);
      CREATE INDEX shop_products_by_price ON catalog.shop_products (price_amount, product_id)
        INCLUDE (craft_slug, village_slug, is_ready);
      CREATE INDEX shop_products_of_craft_by_price ON catalog.shop_products (craft_slug, price_amount, product_id);
      CREATE INDEX shop_products_of_village_by_price ON catalog.shop_products (village_slug, price_amount, product_id);
      CREATE INDEX shop_products_ready_of_craft ON catalog.shop_products (craft_slug, is_ready, published_at, product_id);
      CREATE INDEX shop_products_ready_of_village ON catalog.shop_products (village_slug, is_ready, published_at, product_id);
      CREATE INDEX shop_products_certified_of_craft
        ON catalog.shop_products (craft_slug, published_at, product_id) WHERE certified_pieces > 0;
      CREATE INDEX shop_products_uncertified_of_craft
        ON catalog.shop_products (craft_slug, published_at, product_id) WHERE certified_pieces = 0;

      -- What search compares, beside the choices of a list, so that what is found is counted without its long texts.
      CREATE TABLE catalog.shop_words (
        product_id uuid PRIMARY KEY REFERENCES catalog.shop_products ON DELETE CASCADE,
        craft_slug text NOT NULL,
        village_slug text NOT NULL,
        artisan_id uuid NOT NULL,
        price_amount bigint NOT NULL,
        is_ready boolean NOT NULL,
        published_at timestamptz NOT NULL,
        -- Words of the title; with craft and village; with materials too. Without places, which search does not ask.
        titled tsvector NOT NULL,
        named tsvector NOT NULL,
        words tsvector NOT NULL,
        -- All in one, folded, for a slip of the finger.
        text text NOT NULL
      ) WITH (fillfactor = 80);
      CREATE INDEX shop_words_by_title ON catalog.shop_words USING gin (titled);
      CREATE INDEX shop_words_by_name ON catalog.shop_words USING gin (named);
      CREATE INDEX shop_words_by_words ON catalog.shop_words USING gin (words);
      CREATE INDEX shop_words_by_slips ON catalog.shop_words USING gin (text public.gin_trgm_ops);
      CREATE INDEX shop_words_of_artisan ON catalog.shop_words (artisan_id);

      ALTER TABLE catalog.products DROP COLUMN words, DROP COLUMN search_text, DROP COLUMN craft_and_village;

      -- How many products and pieces there are: the sum of all rows of a kind. Changes are only added, so that nobody
      -- waits for another's sale; a job adds them up (FoldShopCounts).
      CREATE TABLE catalog.shop_counts (
        craft_slug text NOT NULL,
        village_slug text NOT NULL,
        is_ready boolean NOT NULL,
        products integer NOT NULL,
        pieces integer NOT NULL
      );

      CREATE FUNCTION catalog.count_shop_products() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO catalog.shop_counts
            SELECT craft_slug, village_slug, is_ready, count(*), sum(certified_pieces) FROM after_it GROUP BY 1, 2, 3;
        ELSIF TG_OP = 'DELETE' THEN
          INSERT INTO catalog.shop_counts
            SELECT craft_slug, village_slug, is_ready, -count(*), -sum(certified_pieces) FROM before_it GROUP BY 1, 2, 3;
        ELSE
          INSERT INTO catalog.shop_counts
            SELECT craft_slug, village_slug, is_ready, sum(products), sum(pieces)
            FROM (
              SELECT craft_slug, village_slug, is_ready, 1 AS products, certified_pieces AS pieces FROM after_it
              UNION ALL
              SELECT craft_slug, village_slug, is_ready, -1, -certified_pieces FROM before_it) AS moved
            GROUP BY 1, 2, 3 HAVING sum(products) <> 0 OR sum(pieces) <> 0;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER count_new_products AFTER INSERT ON catalog.shop_products
        REFERENCING NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION catalog.count_shop_products();
      CREATE TRIGGER count_changed_products AFTER UPDATE ON catalog.shop_products
        REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it
        FOR EACH STATEMENT EXECUTE FUNCTION catalog.count_shop_products();
      CREATE TRIGGER count_gone_products AFTER DELETE ON catalog.shop_products
        REFERENCING OLD TABLE AS before_it FOR EACH STATEMENT EXECUTE FUNCTION catalog.count_shop_products();

      -- How the rows are written: when a new version writes them otherwise, all are written anew.
      CREATE TABLE catalog.shop_shape (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        digest text NOT NULL
      );

      CREATE INDEX pieces_of_product_on_sale ON catalog.pieces (product_id, number) WHERE on_sale AND is_free;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX catalog.pieces_of_product_on_sale;
      ALTER TABLE catalog.products
        ADD COLUMN craft_and_village jsonb NOT NULL DEFAULT '{"vi": "", "en": ""}', ADD COLUMN search_text text;
      UPDATE catalog.products p SET search_text = coalesce(
        (SELECT text FROM catalog.shop_words WHERE product_id = p.id), catalog.fold((title ->> 'vi') || ' | ' || (title ->> 'en')));
      ALTER TABLE catalog.products ALTER COLUMN search_text SET NOT NULL,
        ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
          setweight(catalog.words(title), 'A') || setweight(catalog.words(craft_and_village), 'B')
            || setweight(catalog.words(materials), 'D')) STORED;
      CREATE INDEX products_by_weighted_words ON catalog.products USING gin (words);
      CREATE INDEX products_by_words ON catalog.products USING gin (search_text public.gin_trgm_ops);
      DROP TABLE catalog.shop_shape, catalog.shop_counts, catalog.shop_words, catalog.shop_products;
      DROP FUNCTION catalog.count_shop_products();
    `);
  }
}
