import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was handed in to buyers' banks, and whether it went out. */
export class Evidence1796300480010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema evidence;

      -- One for each dispute: a bank takes one answer.
      create table evidence.submissions (
        -- The provider's.
        dispute_id text primary key,
        order_code text not null,
        -- Of the officer who asked for it: the file is drawn of what they may see.
        cooperative_id uuid not null,
        asked_by text not null,
        state text not null check (state in ('waiting', 'sent', 'refused')),
        asked_at timestamptz not null,
        sent_at timestamptz,
        -- The provider's words, for the log and whoever mends it.
        refusal text,
        check ((state = 'sent') = (sent_at is not null))
      );
      create index submissions_of_order on evidence.submissions (order_code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema evidence cascade');
  }
}
