import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cooperative's number in the register is called so everywhere, also in news that nobody has heard yet. */
export class EventsByNumber1796259600020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chain.events RENAME COLUMN cooperative TO cooperative_number;
      ALTER VIEW chain.shown_events RENAME COLUMN cooperative TO cooperative_number;
      ALTER VIEW chain.shown_replacements RENAME COLUMN cooperative TO cooperative_number;
    `);
    await runner.query(renamedInNews('chainNumber', 'cooperativeNumber'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(renamedInNews('cooperativeNumber', 'chainNumber'));
    await runner.query(`
      ALTER VIEW chain.shown_replacements RENAME COLUMN cooperative_number TO cooperative;
      ALTER VIEW chain.shown_events RENAME COLUMN cooperative_number TO cooperative;
      ALTER TABLE chain.events RENAME COLUMN cooperative_number TO cooperative;
    `);
  }
}

/** A new database has no jobs yet. */
const renamedInNews = (before: string, after: string) => `
  do $$ begin
    if to_regclass('jobs.job') is not null then
      update jobs.job set data = data - '${before}' || jsonb_build_object('${after}', data -> '${before}')
        where data ? '${before}';
    end if;
  end $$`;
