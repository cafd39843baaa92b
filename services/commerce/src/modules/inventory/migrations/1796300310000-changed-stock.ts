import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has to be counted anew is a row beside the change; before, it was a job. What waited as one is counted once more. */
export class ChangedStock1796300310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Products of which pieces were reserved, sold or freed since they were counted, once for each change.
      CREATE TABLE inventory.changed_stock (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        product_id uuid NOT NULL
      );
      INSERT INTO inventory.changed_stock (product_id) SELECT DISTINCT product_id FROM inventory.items;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inventory.changed_stock');
  }
}
