import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each cooperative asks for sending; the house's own rate holds within Vietnam while one has set none. */
export class RatesOfCooperatives1796300360200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By how near a province is; what is in no group is far. Of nobody (all zeros): holds for whoever says nothing else.
      CREATE TABLE ordering.province_groups (
        cooperative_id uuid NOT NULL,
        province_code char(2) NOT NULL,
        province_group text NOT NULL CHECK (province_group IN ('inner', 'near', 'far')),
        PRIMARY KEY (cooperative_id, province_code)
      );
      INSERT INTO ordering.province_groups (cooperative_id, province_code, province_group) VALUES
        ('00000000-0000-0000-0000-000000000000', '46', 'inner'),
        ('00000000-0000-0000-0000-000000000000', '44', 'near'),
        ('00000000-0000-0000-0000-000000000000', '48', 'near');

      -- The past is not edited: a change is a row more, and its last one holds.
      CREATE TABLE ordering.cooperative_rates (
        id uuid PRIMARY KEY,
        cooperative_id uuid NOT NULL,
        -- A group of provinces, or a country.
        destination text NOT NULL CHECK (destination ~ '^(inner|near|far|[A-Z]{2})$'),
        valid_from timestamptz NOT NULL,
        -- [{ fromGrams, amount }], rising; none: nothing is sent there.
        steps jsonb NOT NULL CHECK (jsonb_typeof(steps) = 'array'),
        currency char(3) NOT NULL,
        -- A parcel worth this much travels free; null: never.
        free_from bigint CHECK (free_from >= 0),
        -- The officer's user id.
        set_by text NOT NULL
      );
      CREATE INDEX cooperative_rates_by_destination
        ON ordering.cooperative_rates (cooperative_id, destination, valid_from DESC, id DESC);
      CREATE FUNCTION ordering.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'A rate is not changed: write a new one.';
        END $$;
      CREATE TRIGGER cooperative_rates_append_only BEFORE UPDATE OR DELETE ON ordering.cooperative_rates
        FOR EACH ROW EXECUTE FUNCTION ordering.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ordering.cooperative_rates;
      DROP FUNCTION ordering.refuse_change();
      DROP TABLE ordering.province_groups;
    `);
  }
}
