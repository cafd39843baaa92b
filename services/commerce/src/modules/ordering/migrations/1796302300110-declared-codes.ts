import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The code of the customs tariff that a line's sheet was printed with first. */
export class DeclaredCodes1796302300110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null until a sheet with a code was printed.
      alter table ordering.lines add column tariff_code text check (tariff_code ~ '^[0-9]{6}$');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ordering.lines drop column tariff_code');
  }
}
