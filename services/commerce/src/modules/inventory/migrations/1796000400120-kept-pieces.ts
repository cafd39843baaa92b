import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeptPieces1796000400120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A product's pieces that are or may soon be free; sold ones, which only grow, are not in it.
      create index items_in_stock on inventory.items (product_id, state, reserved_until)
        where state in ('for-sale', 'reserved');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index inventory.items_in_stock');
  }
}
