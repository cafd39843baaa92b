import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether anybody was told of a transfer that fits no order. Of those of before nobody is told any more. */
export class UntoldTransfers1796301500020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table payments.bank_transfers add column is_told boolean not null default true;
      alter table payments.bank_transfers alter column is_told set default false;
      create index bank_transfers_untold on payments.bank_transfers (id) where state = 'unmatched' and not is_told;
      create view payments.shown_untold as
        select id from payments.bank_transfers where state = 'unmatched' and not is_told;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view payments.shown_untold;
      alter table payments.bank_transfers drop column is_told;
    `);
  }
}
