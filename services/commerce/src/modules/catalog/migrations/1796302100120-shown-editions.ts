import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of a piece in its edition, for whoever shows an order. */
export class ShownEditions1796302100120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view catalog.shown_editions as
        select q.id as piece_id, q.edition_number as number, p.edition_of as in_all
        from catalog.pieces q join catalog.products p on p.id = q.product_id
        where q.edition_number is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view catalog.shown_editions');
  }
}
