import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the modules above may read of the catalogue in their own statements. */
export class ShownPieces1796259560300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The page of the shop on which a piece stands.
      CREATE VIEW catalog.shown_pieces AS
        SELECT p.id AS piece_id, o.slug AS product_slug
        FROM catalog.pieces p JOIN catalog.products o ON o.id = p.product_id
        WHERE o.status = 'published';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW catalog.shown_pieces');
  }
}
