import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ParcelNews1796300370200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether those who tell people of it have taken it up. Of before, nobody is told any more.
      alter table fulfilment.history add column is_told boolean not null default true;
      alter table fulfilment.history alter column is_told set default false;
      create index history_untold on fulfilment.history (at) where not is_told;

      -- Whether there is anything to take up.
      create view fulfilment.shown_untold as select h.at from fulfilment.history h where not h.is_told;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view fulfilment.shown_untold;
      alter table fulfilment.history drop column is_told;
    `);
  }
}
