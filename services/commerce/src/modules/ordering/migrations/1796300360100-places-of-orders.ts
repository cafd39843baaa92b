import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An order keeps its ward by code beside the names it had; those of before have the names alone. */
export class PlacesOfOrders1796300360100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ordering.orders
        ADD COLUMN province_code char(2),
        ADD COLUMN ward_code char(5),
        ADD CONSTRAINT province_of_ward CHECK ((province_code IS NULL) = (ward_code IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ordering.orders DROP COLUMN province_code, DROP COLUMN ward_code');
  }
}
