import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alsoTaking, noLongerTaking } from '../../../platform/database/also-taking.js';

const RAILS = ['cash', 'card-slip'];

/** Money that a seller takes at a stall: in cash, or by a card on the bank's terminal. */
export class MoneyAtTheStall1796301300110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${alsoTaking('payments.payments', 'payments_rail_check', ...RAILS)}
      ${alsoTaking('payments.captures', 'captures_rail_check', ...RAILS)}
      -- In whose hand cash is: a seller's phone. Null where the house has it.
      alter table payments.captures add column held_by uuid check (held_by is null or rail = 'cash');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table payments.captures drop column held_by;
      ${noLongerTaking('payments.captures', 'captures_rail_check', ...RAILS)}
      ${noLongerTaking('payments.payments', 'payments_rail_check', ...RAILS)}
    `);
  }
}
