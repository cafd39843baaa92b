import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filled by `bringPlacesUpToDate`, not here: the rows are data of a package, and change with it. */
export class Places1796300360000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA places;

      CREATE TABLE places.provinces (
        code char(2) PRIMARY KEY,
        position integer NOT NULL,
        name text NOT NULL,
        -- Provinces of before 2025-07-01 that are parts of it now.
        former text[] NOT NULL
      );

      CREATE TABLE places.wards (
        code char(5) PRIMARY KEY,
        province_code char(2) NOT NULL REFERENCES places.provinces,
        position integer NOT NULL,
        name text NOT NULL
      );
      CREATE INDEX wards_of_province ON places.wards (province_code, position);

      -- What a ward is called, or a ward of before that is a part of it now: without its kind, in letters without marks.
      CREATE TABLE places.ward_names (
        province_code char(2) NOT NULL,
        folded text NOT NULL,
        ward_code char(5) NOT NULL REFERENCES places.wards,
        former_name text,
        former_district text,
        CHECK ((former_name IS NULL) = (former_district IS NULL))
      );
      CREATE INDEX ward_names_by_letters ON places.ward_names (province_code, folded);

      -- Of which rows of the package the tables were filled.
      CREATE TABLE places.edition (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        digest text NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA places CASCADE');
  }
}
