import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes live for five minutes: those on their way while this runs are asked for again. */
export class CodesOfADevice1796000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table accounts.sign_in_codes;

      -- Codes on their way. Each is good on the device that asked for it, so that nobody else can use up its tries or
      -- put another in its place. The hash is keyed, so a copy of the table does not give the code away.
      create table accounts.sign_in_codes (
        id uuid primary key,
        phone text not null,
        device text not null,
        code_hash bytea not null,
        attempts integer not null default 0,
        expires_at timestamptz not null
      );
      create index on accounts.sign_in_codes (phone, device);
      create index on accounts.sign_in_codes (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table accounts.sign_in_codes;
      create table accounts.sign_in_codes (
        phone text primary key,
        code_hash bytea not null,
        attempts integer not null default 0,
        expires_at timestamptz not null
      );
    `);
  }
}
