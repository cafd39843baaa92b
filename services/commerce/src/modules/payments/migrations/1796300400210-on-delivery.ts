import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that the carrier or an officer takes at the door. */
export class OnDelivery1796300400210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table payments.payments drop constraint payments_rail_check,
        add constraint payments_rail_check check (rail in ('card', 'transfer', 'on-delivery'));
      alter table payments.captures drop constraint captures_rail_check,
        add constraint captures_rail_check check (rail in ('card', 'transfer', 'on-delivery'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table payments.captures drop constraint captures_rail_check,
        add constraint captures_rail_check check (rail in ('card', 'transfer'));
      alter table payments.payments drop constraint payments_rail_check,
        add constraint payments_rail_check check (rail in ('card', 'transfer'));
    `);
  }
}
