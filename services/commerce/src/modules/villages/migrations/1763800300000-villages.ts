import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Villages1763800300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema villages;

      create table villages.crafts (
        slug text primary key,
        name_vi text not null,
        name_en text not null
      );

      -- What was read of a place, and where. Facts are never kept without their sources and doubts.
      create table villages.villages (
        slug text primary key,
        position integer not null,
        name_vi text not null,
        name_en text not null,
        craft_slug text not null references villages.crafts,
        -- The craft as this village calls it.
        craft_vi text not null,
        craft_en text not null,
        ward_code text,
        ward_vi text,
        ward_en text,
        lat double precision,
        lon double precision,
        -- Texts of a page, each as {vi, en}.
        season jsonb,
        facts jsonb not null,
        recognitions jsonb not null,
        doubts jsonb not null
      );

      create table villages.sources (
        key text primary key,
        citation text not null,
        url text
      );

      create table villages.village_sources (
        village_slug text not null references villages.villages on delete cascade,
        position integer not null,
        source_key text not null references villages.sources,
        primary key (village_slug, source_key)
      );

      -- Told by the catalogue, which stands above us: how many of its products are to be seen.
      create table villages.product_counts (
        village_slug text not null,
        craft_slug text not null,
        products integer not null check (products >= 0),
        primary key (village_slug, craft_slug)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema villages cascade');
  }
}
