import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MessagesThatFail1796300370000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table accounts.outbox
        -- The same as text, for mail programs that show pages.
        add column html text,
        -- Later nobody wants it: a code that is good for nothing any more.
        add column useful_until timestamptz,
        add column failed_at timestamptz,
        add column failure text,
        add check ((failed_at is null) = (failure is null)),
        add check (sent_at is null or failed_at is null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table accounts.outbox drop column html, drop column useful_until, drop column failed_at, drop column failure;
    `);
  }
}
