import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReturnedWithToken1796300600110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The buyer had opened its hidden code, and moved its token back with it.
      alter table inventory.sales add column came_with_token boolean not null default false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table inventory.sales drop column came_with_token');
  }
}
