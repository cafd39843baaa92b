import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists unaccent;
      create extension if not exists pg_trgm;
      create schema platform;

      -- Unlogged: after a crash the counters start again, which hurts nobody.
      create unlogged table platform.rate_limits (
        bucket text not null,
        window_start timestamptz not null,
        expires_at timestamptz not null,
        hits integer not null,
        primary key (bucket, window_start)
      );
      create index on platform.rate_limits (expires_at);

      create table platform.idempotent_requests (
        scope text not null,
        key text not null,
        fingerprint bytea not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (scope, key)
      );
      create index on platform.idempotent_requests (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema platform cascade');
  }
}
