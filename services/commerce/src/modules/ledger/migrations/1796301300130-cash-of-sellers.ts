import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alsoTaking, noLongerTaking } from '../../../platform/database/also-taking.js';

const KINDS = ['stall-count', 'stall-hand-in'];

/** Cash in a seller's hand, owed until it is handed in, and what a count found too much or too little. */
export class CashOfSellers1796301300130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${alsoTaking('ledger.entries', 'entries_account_check', 'seller-cash', 'cash-difference')}
      ${alsoTaking('ledger.entries', 'entries_owner_check', 'seller-cash')}
      ${alsoTaking('ledger.postings', 'postings_kind_check', ...KINDS)}
      ${alsoTaking('ledger.postings', 'postings_of_order', ...KINDS)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${noLongerTaking('ledger.postings', 'postings_of_order', ...KINDS)}
      ${noLongerTaking('ledger.postings', 'postings_kind_check', ...KINDS)}
      ${noLongerTaking('ledger.entries', 'entries_owner_check', 'seller-cash')}
      ${noLongerTaking('ledger.entries', 'entries_account_check', 'seller-cash', 'cash-difference')}
    `);
  }
}
