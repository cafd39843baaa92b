import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Media1763800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema media;

      -- What is in the block store. Once in, a block is public and stays: nothing personal may enter.
      create table media.blocks (
        cid text primary key,
        bytes integer not null check (bytes between 0 and 1048576),
        media_type text not null,
        -- Of pictures alone.
        width integer,
        height integer,
        stored_at timestamptz not null default now(),
        -- When the derived sizes were made (pictures), and when a Kubo node confirmed its pin.
        derived_at timestamptz,
        pinned_at timestamptz,
        check ((width is null) = (height is null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema media cascade');
  }
}
