import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number that somebody has proved to be theirs, for the statements of the modules above. */
export class ConfirmedPhones1796300390110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view accounts.shown_confirmed_phones as
        select id as user_id, "phoneNumber" as phone from accounts."user"
        where "phoneNumberVerified" and "phoneNumber" is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view accounts.shown_confirmed_phones');
  }
}
