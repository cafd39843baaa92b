import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalog1795348800100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA catalog;

      -- What search compares: "Nón Lá", "non la" and both spellings of Thuận Hóa become the same letters.
      -- Named by schema and dictionary, so that it is really immutable and an index may use it.
      CREATE FUNCTION catalog.fold(words text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC)));

      CREATE TABLE catalog.products (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        cooperative_id uuid NOT NULL,
        artisan_id uuid NOT NULL,
        village_slug text NOT NULL,
        craft_slug text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('stock', 'made-to-order')),
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'retired')),
        title jsonb NOT NULL,
        story jsonb NOT NULL,
        technique jsonb NOT NULL,
        materials jsonb NOT NULL,
        dimensions_mm jsonb,
        weight_grams integer,
        price_amount bigint NOT NULL CHECK (price_amount > 0),
        price_currency char(3) NOT NULL DEFAULT 'VND',
        capacity_per_week integer,
        lead_time_days integer,
        -- Pieces that can be bought now; inventory keeps it right by RecordAvailability.
        available_pieces integer NOT NULL DEFAULT 0 CHECK (available_pieces >= 0),
        -- Pieces with a final certificate that nobody took off sale.
        certified_pieces integer NOT NULL DEFAULT 0 CHECK (certified_pieces >= 0),
        search_text text NOT NULL,
        published_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((kind = 'made-to-order') = (capacity_per_week IS NOT NULL AND lead_time_days IS NOT NULL)),
        CHECK ((status = 'draft') = (published_at IS NULL))
      );
      CREATE INDEX products_by_words ON catalog.products USING gin (search_text public.gin_trgm_ops);
      CREATE INDEX products_newest ON catalog.products (published_at DESC, id DESC) WHERE status = 'published';
      CREATE INDEX products_by_artisan ON catalog.products (artisan_id);

      -- Every slug a product ever had, so that an old link finds the new one.
      CREATE TABLE catalog.former_slugs (
        slug text PRIMARY KEY,
        product_id uuid NOT NULL REFERENCES catalog.products
      );

      CREATE TABLE catalog.product_pictures (
        product_id uuid NOT NULL REFERENCES catalog.products,
        cid text NOT NULL,
        role text NOT NULL,
        width integer NOT NULL,
        height integer NOT NULL,
        position integer NOT NULL,
        PRIMARY KEY (product_id, cid)
      );

      CREATE TABLE catalog.pieces (
        id uuid PRIMARY KEY,
        product_id uuid NOT NULL REFERENCES catalog.products,
        cooperative_id uuid NOT NULL,
        artisan_id uuid NOT NULL,
        village_slug text NOT NULL,
        craft_slug text NOT NULL,
        -- Printed on the label only: no public route reads this column.
        serial text NOT NULL UNIQUE,
        state text NOT NULL,
        title jsonb NOT NULL,
        technique jsonb NOT NULL,
        materials jsonb NOT NULL,
        dimensions_mm jsonb,
        weight_grams integer,
        made_on date NOT NULL,
        price_amount bigint NOT NULL CHECK (price_amount > 0),
        price_currency char(3) NOT NULL DEFAULT 'VND',
        -- The running number within the cooperative of this number on chain, from the sealing on.
        cooperative_number bigint,
        number bigint,
        rejection text,
        on_sale boolean NOT NULL DEFAULT false,
        -- Not reserved and not sold, as far as inventory told.
        is_free boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (cooperative_number, number),
        CHECK ((number IS NULL) = (cooperative_number IS NULL)),
        CHECK ((state = 'rejected') = (rejection IS NOT NULL))
      );
      CREATE INDEX pieces_of_artisan ON catalog.pieces (artisan_id, id DESC);
      CREATE INDEX pieces_of_cooperative ON catalog.pieces (cooperative_id, state, id);
      CREATE INDEX pieces_of_product ON catalog.pieces (product_id);

      CREATE TABLE catalog.piece_photographs (
        piece_id uuid NOT NULL REFERENCES catalog.pieces,
        cid text NOT NULL,
        role text NOT NULL CHECK (role IN ('front', 'mark', 'hands', 'detail')),
        width integer NOT NULL,
        height integer NOT NULL,
        position integer NOT NULL,
        PRIMARY KEY (piece_id, cid)
      );

      -- Which artisans have a signing key; certificates keeps it right by RecordMakerKey.
      CREATE TABLE catalog.makers (
        artisan_id uuid PRIMARY KEY,
        has_signing_key boolean NOT NULL
      );

      -- How prices are shared now; the books keep it right by RecordShareRates.
      CREATE TABLE catalog.share_rates (
        account text PRIMARY KEY,
        basis_points integer NOT NULL CHECK (basis_points BETWEEN 0 AND 10000),
        position integer NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA catalog CASCADE');
  }
}
