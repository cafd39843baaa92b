import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked of a card for an order, where that is not the order's own currency. */
export class ChargedInAnotherCurrency1796302400110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['payments', 'captures']) {
      await runner.query(`
        alter table payments.${table}
          add column charged_amount bigint check (charged_amount > 0),
          add column charged_currency char(3) check (charged_currency <> currency),
          add constraint ${table}_charged check ((charged_amount is null) = (charged_currency is null));
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['payments', 'captures']) {
      await runner.query(
        `alter table payments.${table} drop column charged_amount, drop column charged_currency`,
      );
    }
  }
}
