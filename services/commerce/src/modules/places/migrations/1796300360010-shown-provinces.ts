import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Provinces by their names, for the statements of others. */
export class ShownProvinces1796300360010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE VIEW places.shown_provinces AS SELECT code, position, name FROM places.provinces',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW places.shown_provinces');
  }
}
