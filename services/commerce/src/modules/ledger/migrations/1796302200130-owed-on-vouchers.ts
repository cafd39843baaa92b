import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alsoTaking, noLongerTaking } from '../../../platform/database/also-taking.js';

/** What is owed on gift vouchers: paid for, and not spent yet. Its owner is the voucher. */
export class OwedOnVouchers1796302200130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${alsoTaking('ledger.entries', 'entries_account_check', 'gift-voucher')}
      ${alsoTaking('ledger.entries', 'entries_owner_check', 'gift-voucher')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${noLongerTaking('ledger.entries', 'entries_owner_check', 'gift-voucher')}
      ${noLongerTaking('ledger.entries', 'entries_account_check', 'gift-voucher')}
    `);
  }
}
