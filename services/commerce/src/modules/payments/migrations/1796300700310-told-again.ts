import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One transfer is told of by several, and not all of them say the bank's own word for it. */
export class ToldAgain1796300700310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table payments.bank_transfers
        add column same_as uuid references payments.bank_transfers,
        drop constraint bank_transfers_state_check,
        add constraint bank_transfers_state_check
          check (state in ('unmatched', 'matched', 'told-again', 'set-aside')),
        drop constraint bank_transfers_check,
        add constraint bank_transfers_check
          check ((state in ('matched', 'told-again')) = (payment_id is not null)),
        add constraint told_again_of check ((state = 'told-again') = (same_as is not null)),
        -- Some banks begin their numbers anew: with another sum it is another transfer.
        drop constraint bank_transfers_account_number_reference_key,
        add constraint transfer_of_bank unique (account_number, reference, amount);
      -- Each teller tells of each once.
      create unique index told_again_once on payments.bank_transfers (same_as, source) where same_as is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from payments.bank_transfers where state = 'told-again';
      drop index payments.told_again_once;
      alter table payments.bank_transfers
        drop constraint transfer_of_bank,
        add constraint bank_transfers_account_number_reference_key unique (account_number, reference),
        drop constraint told_again_of,
        drop constraint bank_transfers_check,
        add constraint bank_transfers_check check ((state = 'matched') = (payment_id is not null)),
        drop constraint bank_transfers_state_check,
        add constraint bank_transfers_state_check check (state in ('unmatched', 'matched', 'set-aside')),
        drop column same_as;
    `);
  }
}
