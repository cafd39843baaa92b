import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which disputes no bank has decided yet, for who answers them. */
export class ShownDisputes1796300480000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create view payments.shown_disputes as select id, state from payments.disputes');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view payments.shown_disputes');
  }
}
