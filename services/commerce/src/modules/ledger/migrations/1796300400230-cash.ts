import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'payment-clearing', 'buyer-deposit', 'owed-to-buyer', 'disputed', 'frozen', 'bank', 'artisan-payable',
  'cooperative-commission', 'village-fund', 'platform-fee', 'shipping', 'withheld-vat', 'withheld-pit'`;

/** Money that was taken at the door and is in somebody's hand. */
export class Cash1796300400230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ledger.entries drop constraint entries_account_check,
        add constraint entries_account_check check (account in (${BEFORE}, 'cash'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ledger.entries drop constraint entries_account_check,
        add constraint entries_account_check check (account in (${BEFORE}));
    `);
  }
}
