import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OwnedMoney1796000300200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Disputes, and payouts to our bank, which belong to no order.
      alter table ledger.postings
        alter column order_id drop not null,
        drop constraint postings_kind_check,
        add constraint postings_kind_check
          check (kind in ('receipt', 'sale', 'refund', 'dispute', 'payout', 'payout-returned')),
        add constraint postings_of_order check ((order_id is null) = (kind in ('payout', 'payout-returned')));

      alter table ledger.entries
        drop constraint entries_account_check,
        add constraint entries_account_check check (account in ('payment-clearing', 'buyer-deposit',
          'owed-to-buyer', 'disputed', 'frozen', 'bank', 'artisan-payable', 'cooperative-commission',
          'village-fund', 'platform-fee', 'shipping', 'withheld-vat', 'withheld-pit')),
        drop constraint entries_check,
        -- A frozen share keeps its owner, if it has one.
        add constraint entries_owner_check check (account = 'frozen' or
          (account in ('artisan-payable', 'cooperative-commission', 'shipping')) = (owner_id is not null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ledger.postings drop constraint postings_of_order;
      alter table ledger.postings alter column order_id set not null;
    `);
  }
}
