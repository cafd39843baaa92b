import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which products say a word, as bits: a search counts them without looking at any product. `ShopIndexStore` writes it
 * from the news of `catalog.shop_words`.
 */
export class ShopIndex1796300341000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A price to its first two digits in fives: some eighteen steps from one power of ten to the next.
      CREATE FUNCTION catalog.price_step(price bigint) RETURNS integer
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        RETURN length(price::text) * 20 + rpad(price::text, 2, '0')::integer / 5;

      -- Products in the order of their publication. What the index says of one is what it was when it got its row here.
      CREATE TABLE catalog.shop_numbers (
        number integer PRIMARY KEY,
        product_id uuid NOT NULL UNIQUE,
        published_at timestamptz NOT NULL,
        price_amount bigint NOT NULL,
        price_step integer NOT NULL GENERATED ALWAYS AS (catalog.price_step(price_amount)) STORED
      ) WITH (fillfactor = 90);
      CREATE INDEX shop_numbers_newest ON catalog.shop_numbers (published_at, product_id);
      CREATE INDEX shop_numbers_by_price ON catalog.shop_numbers (price_step, price_amount, product_id) INCLUDE (number);

      -- For each word, in each part of the numbers, a bit for each product. A shelf and a step of prices are words too.
      CREATE TABLE catalog.shop_index (
        word text COLLATE "C" NOT NULL,
        part integer NOT NULL,
        bits bit(8192) NOT NULL,
        PRIMARY KEY (word, part)
      ) WITH (fillfactor = 80);
      -- Shelves and steps, which are counted part by part.
      CREATE UNIQUE INDEX shop_index_of_part ON catalog.shop_index (part, word) WHERE word >= 'p';
      -- bits_at(place, 1): a bit at each place.
      DO $$ BEGIN
        EXECUTE format('CREATE AGGREGATE catalog.bits_at(integer, integer) (
          SFUNC = set_bit, STYPE = bit, INITCOND = %L)', repeat('0', 8192));
      END $$;

      -- Products of which the index does not know the latest: each is looked at instead, until a job (FoldShopIndex)
      -- puts it into the index. Rows are only added, so that nobody waits for another's change.
      CREATE TABLE catalog.shop_news (product_id uuid NOT NULL);
      INSERT INTO catalog.shop_news SELECT product_id FROM catalog.shop_words;

      CREATE FUNCTION catalog.tell_of_product() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO catalog.shop_news VALUES (coalesce(NEW.product_id, OLD.product_id));
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_of_new_and_gone AFTER INSERT OR DELETE ON catalog.shop_words
        FOR EACH ROW EXECUTE FUNCTION catalog.tell_of_product();
      CREATE TRIGGER tell_of_changed AFTER UPDATE ON catalog.shop_words
        FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION catalog.tell_of_product();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER tell_of_changed ON catalog.shop_words;
      DROP TRIGGER tell_of_new_and_gone ON catalog.shop_words;
      DROP FUNCTION catalog.tell_of_product();
      DROP TABLE catalog.shop_news, catalog.shop_index, catalog.shop_numbers;
      DROP AGGREGATE catalog.bits_at(integer, integer);
      DROP FUNCTION catalog.price_step(bigint);
    `);
  }
}
