import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money of a wrong tap at a stall, given back on the spot. */
export class UndoneMoney1796302300130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- It went back from where it came in: cash out of the seller's hand.
      alter table payments.captures add column is_undone boolean not null default false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table payments.captures drop column is_undone');
  }
}
